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
  !insertmacro shareRecords
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

; For the whole machine, /SHARED makes a group of accounts that work on the same records. What it says is in the log of the
; installer; without rights it changes nothing.
!macro shareRecords
  ${If} $installMode == "all"
    ClearErrors
    ${GetParameters} $R0
    ${GetOptions} $R0 "/SHARED" $R1
    ${IfNot} ${Errors}
      nsExec::ExecToLog '"$SYSDIR\cmd.exe" /C ""$INSTDIR\resources\share-records.cmd""'
      Pop $R0
    ${EndIf}
  ${EndIf}
!macroend
