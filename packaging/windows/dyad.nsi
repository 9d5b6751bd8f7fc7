; Dyad's installer for Windows: for one user, without an administrator. Made by make_installer.py beside this file, which
; defines VERSION, VERSION_OF_FILE (four numbers), SIZE (KB), ICON, OUTPUT, INSTALL_FILES and REMOVE_FILES (lists of the
; bundle's files, written anew each time) and, where somebody signs, SIGN. Needs NSIS 3.08 or newer.
;
; It removes by list what it brought, and nothing else: archives, backups and settings lie elsewhere and stay.

Unicode true
ManifestDPIAware true
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetDateSave on
CRCCheck force

!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include x64.nsh

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Dyad"
!define CLASSES "Software\Classes"
!define KIND "Dyad.Archive"
!define SHCNE_ASSOCCHANGED 0x08000000

Name "Dyad"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Dyad"
InstallDirRegKey HKCU "${UNINSTALL_KEY}" "InstallLocation"
BrandingText "Dyad ${VERSION}"

VIProductVersion "${VERSION_OF_FILE}"
VIAddVersionKey "ProductName" "Dyad"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Dyad ${VERSION}"
VIAddVersionKey "CompanyName" "Dyad contributors"
VIAddVersionKey "LegalCopyright" "MIT licence"

!ifdef SIGN
  !finalize '${SIGN} "%1"'
  !uninstfinalize '${SIGN} "%1"'
!endif

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\dyad.exe"

!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

; The first is taken where Windows speaks none of them.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "TradChinese"
!insertmacro MUI_LANGUAGE "Arabic"

LangString RUNNING ${LANG_ENGLISH} "Dyad is running. Close its windows, then try again. Nothing has been changed."
LangString RUNNING ${LANG_TRADCHINESE} "Dyad 正在執行。請先關閉它的視窗，然後再試一次。尚未變更任何內容。"
LangString RUNNING ${LANG_ARABIC} "برنامج Dyad قيد التشغيل. أغلق نوافذه ثم أعد المحاولة. لم يتغيّر شيء."
LangString TOO_OLD ${LANG_ENGLISH} "Dyad needs Windows 10 (64-bit) or newer. Nothing has been changed."
LangString TOO_OLD ${LANG_TRADCHINESE} "Dyad 需要 64 位元的 Windows 10 或更新版本。尚未變更任何內容。"
LangString TOO_OLD ${LANG_ARABIC} "يحتاج Dyad إلى Windows 10 (‏64 بت) أو أحدث. لم يتغيّر شيء."
LangString LEFT_OVER ${LANG_ENGLISH} "The version before could not be removed. Close Dyad, remove it in the Windows settings, and try again."
LangString LEFT_OVER ${LANG_TRADCHINESE} "無法移除先前的版本。請關閉 Dyad，在 Windows 設定中將它移除，然後再試一次。"
LangString LEFT_OVER ${LANG_ARABIC} "تعذّرت إزالة الإصدار السابق. أغلق Dyad وأزله من إعدادات Windows ثم أعد المحاولة."
LangString KIND_NAME ${LANG_ENGLISH} "Dyad archive"
LangString KIND_NAME ${LANG_TRADCHINESE} "Dyad 檔案庫"
LangString KIND_NAME ${LANG_ARABIC} "أرشيف Dyad"

; A program that runs cannot be opened to be written to; that holds whoever runs it, and however it was started.
!macro REFUSE_WHILE_RUNNING
  ${If} ${FileExists} "$INSTDIR\dyad.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\dyad.exe" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDOK
      SetErrorLevel 3
      Abort "$(RUNNING)"
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(TOO_OLD)" /SD IDOK
    SetErrorLevel 4
    Quit
  ${EndIf}
FunctionEnd

Section "Dyad"
  !insertmacro REFUSE_WHILE_RUNNING

  ; An older version is removed by its own list, so that none of its files stays; what is not on it is left alone.
  ReadRegStr $1 HKCU "${UNINSTALL_KEY}" "InstallLocation"
  ${If} $1 == $INSTDIR
  ${AndIf} ${FileExists} "$INSTDIR\uninstall.exe"
    ExecWait '"$INSTDIR\uninstall.exe" /S _?=$INSTDIR' $0
    ${If} $0 <> 0
      MessageBox MB_OK|MB_ICONSTOP "$(LEFT_OVER)" /SD IDOK
      SetErrorLevel 5
      Abort "$(LEFT_OVER)"
    ${EndIf}
  ${EndIf}

  !include "${INSTALL_FILES}"
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortcut "$SMPROGRAMS\Dyad.lnk" "$INSTDIR\dyad.exe"

  WriteRegStr HKCU "${CLASSES}\${KIND}" "" "$(KIND_NAME)"
  WriteRegStr HKCU "${CLASSES}\${KIND}\DefaultIcon" "" "$INSTDIR\dyad.exe,0"
  WriteRegStr HKCU "${CLASSES}\${KIND}\shell\open\command" "" '"$INSTDIR\dyad.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\.dyad" "" "${KIND}"
  WriteRegStr HKCU "${CLASSES}\.dyad" "Content Type" "application/vnd.dyad"
  WriteRegStr HKCU "${CLASSES}\.dyad\OpenWithProgids" "${KIND}" ""
  System::Call 'shell32::SHChangeNotify(i ${SHCNE_ASSOCCHANGED}, i 0, p 0, p 0)'

  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "Dyad"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "Dyad contributors"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\dyad.exe,0"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE}
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  !insertmacro REFUSE_WHILE_RUNNING

  !include "${REMOVE_FILES}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Dyad.lnk"

  ; Another program may have taken the kind of file since: then it keeps it.
  ReadRegStr $0 HKCU "${CLASSES}\.dyad" ""
  ${If} $0 == "${KIND}"
    DeleteRegValue HKCU "${CLASSES}\.dyad" ""
    DeleteRegValue HKCU "${CLASSES}\.dyad" "Content Type"
  ${EndIf}
  DeleteRegValue HKCU "${CLASSES}\.dyad\OpenWithProgids" "${KIND}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.dyad\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.dyad"
  DeleteRegKey HKCU "${CLASSES}\${KIND}"
  System::Call 'shell32::SHChangeNotify(i ${SHCNE_ASSOCCHANGED}, i 0, p 0, p 0)'

  DeleteRegKey HKCU "${UNINSTALL_KEY}"
SectionEnd
