; Tells Windows, for the account or for the whole machine as was chosen, who opens intray:// addresses, and who else can
; open papers: Intray is offered under "Open with", and takes nothing from the program that opens them now. What comes
; after -- can't become a switch, whatever an address or a name holds.
!macro customInstall
  !insertmacro tellClass "intray" "URL:Intray"
  WriteRegStr SHELL_CONTEXT "Software\Classes\intray" "URL Protocol" ""
  !insertmacro tellClass "Intray.Paper" "Intray"
  WriteRegStr SHELL_CONTEXT "Software\Classes\.pdf\OpenWithProgids" "Intray.Paper" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\.png\OpenWithProgids" "Intray.Paper" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\.jpg\OpenWithProgids" "Intray.Paper" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\.jpeg\OpenWithProgids" "Intray.Paper" ""
!macroend

!macro customUnInstall
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.pdf\OpenWithProgids" "Intray.Paper"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.png\OpenWithProgids" "Intray.Paper"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.jpg\OpenWithProgids" "Intray.Paper"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.jpeg\OpenWithProgids" "Intray.Paper"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Intray.Paper"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\intray"
!macroend

!macro tellClass CLASS WORDS
  WriteRegStr SHELL_CONTEXT "Software\Classes\${CLASS}" "" "${WORDS}"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${CLASS}\DefaultIcon" "" "$appExe,0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\${CLASS}\shell\open\command" "" '"$appExe" -- "%1"'
!macroend
