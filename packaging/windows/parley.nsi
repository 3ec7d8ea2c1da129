; Installs Parley for the one who runs it, without an administrator's rights.
; makensis -DVERSION=0.1.0 -DQUAD=0.1.0.0 -DFILES=folder -DOUT=file parley.nsi
; Silent: setup.exe /S [/D=C:\folder], and uninstall.exe /S.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
RequestExecutionLevel user
ManifestDPIAware true
!include MUI2.nsh
!include FileFunc.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Parley"
!define CLASSES "Software\Classes"
!define MUI_ICON "${FILES}\icon.ico"
!define MUI_UNICON "${FILES}\icon.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\parley.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Open Parley"

Name "Parley"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Parley"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
VIProductVersion "${QUAD}"
VIAddVersionKey ProductName "Parley"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "Parley installer"
VIAddVersionKey LegalCopyright "MIT licence"
VIAddVersionKey CompanyName "The Parley authors"

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${FILES}\LICENSE.txt"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

Section "Parley"
  SetOutPath "$INSTDIR"
  ClearErrors
  File "${FILES}\parley.exe"
  IfErrors 0 +3
    MessageBox MB_ICONSTOP "Parley is still open. Close it and run the installer again." /SD IDOK
    Abort
  File "${FILES}\icon.ico"
  File "${FILES}\LICENSE.txt"
  File "${FILES}\THIRD-PARTY-NOTICES.txt"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Parley.lnk" "$INSTDIR\parley.exe"

  WriteRegStr HKCU "${CLASSES}\.parley" "" "Parley.Project"
  WriteRegStr HKCU "${CLASSES}\Parley.Project" "" "Parley project"
  WriteRegStr HKCU "${CLASSES}\Parley.Project\DefaultIcon" "" "$INSTDIR\icon.ico"
  WriteRegStr HKCU "${CLASSES}\Parley.Project\shell\open\command" "" '"$INSTDIR\parley.exe" "%1"'
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Parley"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\icon.ico"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Parley authors"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" "$0"
SectionEnd

; Removes what the installer put there and nothing else: projects, settings and
; whatever else lies in the folder stay.
Section "Uninstall"
  Delete "$INSTDIR\parley.exe"
  Delete "$INSTDIR\icon.ico"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\THIRD-PARTY-NOTICES.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Parley.lnk"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "${CLASSES}\Parley.Project"
  ReadRegStr $0 HKCU "${CLASSES}\.parley" ""
  StrCmp $0 "Parley.Project" 0 +2
    DeleteRegKey HKCU "${CLASSES}\.parley"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
