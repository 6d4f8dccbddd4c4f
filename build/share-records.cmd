@echo off
rem Lets accounts of this machine work on the same records, one after the other:
rem
rem   share-records
rem
rem makes the local group Intray, a folder that is this group's alone, and the rule that leads every account's Intray there.
rem The folder is the policy's, when that names one. Afterwards: net localgroup Intray "NAME" /add. Needs to run as an
rem administrator. System, administrators and users are named by numbers: their names depend on the language of Windows.
setlocal
set "rules=%ProgramData%\Intray"
set "usual=%rules%\office"
set "policy=%rules%\policy.json"
set "read=(Get-Content -Raw -LiteralPath '%policy%' | ConvertFrom-Json).sharedFolder"

net session >nul 2>&1 || (echo share-records: start this as an administrator>&2 & exit /b 1)

set "folder="
if exist "%policy%" for /f "usebackq delims=" %%f in (`powershell -NoProfile -Command "%read%"`) do set "folder=%%f"
if exist "%policy%" if not defined folder (
  echo share-records: add "sharedFolder": "%usual:\=\\%" to %policy%, then run this again; nothing was changed>&2
  exit /b 1
)
if not defined folder set "folder=%usual%"
if exist "%folder%\" if not exist "%folder%\data" (
  dir /b /a "%folder%" | findstr "^" >nul && (
    echo share-records: %folder% holds something else than records; nothing was changed>&2
    exit /b 1
  )
)

net localgroup Intray >nul 2>&1 || net localgroup Intray /add >nul || exit /b 1
if not exist "%rules%" mkdir "%rules%" || exit /b 1
if not exist "%folder%\data" mkdir "%folder%\data" || exit /b 1
if not exist "%folder%\backups" mkdir "%folder%\backups" || exit /b 1
icacls "%rules%" /inheritance:r /grant:r *S-1-5-18:(OI)(CI)F *S-1-5-32-544:(OI)(CI)F *S-1-5-32-545:(OI)(CI)RX >nul || exit /b 1
icacls "%folder%" /inheritance:r /grant:r *S-1-5-18:(OI)(CI)F *S-1-5-32-544:(OI)(CI)F "%COMPUTERNAME%\Intray:(OI)(CI)M" >nul || exit /b 1
if not exist "%policy%" echo { "sharedFolder": "%folder:\=\\%" }>"%policy%"

echo The group Intray shares the records in %folder%. Add accounts with: net localgroup Intray "NAME" /add
