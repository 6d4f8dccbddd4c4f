; Tells Windows, for the account or for the whole machine as was chosen, who opens intray:// addresses. What comes after
; -- can't become a switch, whatever an address holds.
!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\intray" "" "URL:Intray"
  WriteRegStr SHELL_CONTEXT "Software\Classes\intray" "URL Protocol" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\intray\DefaultIcon" "" "$appExe,0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\intray\shell\open\command" "" '"$appExe" -- "%1"'
!macroend

!macro customUnInstall
  DeleteRegKey SHELL_CONTEXT "Software\Classes\intray"
!macroend
