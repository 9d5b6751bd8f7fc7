; Dyad's installer for Windows: for one user, without an administrator. Made by make_installer.py beside this file, which
; defines VERSION, VERSION_OF_FILE (four numbers), COMPANY, COPYRIGHT, SIZE (KB), ICON, OUTPUT, INSTALL_FILES and
; REMOVE_FILES (lists of the bundle's files, written anew each time) and, where somebody signs, SIGN. Needs NSIS 3.08 or
; newer.
;
; A new version is unpacked beside the one before, and takes its place by two renames: until then the one before works,
; and after them the new one does. Each version lies in its folder with an uninstaller that knows its list of files; that
; one removes them, and nothing else. Archives, backups and settings lie elsewhere and stay.

Unicode true
ManifestDPIAware true
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetCompressorDictSize 32 ; MB: both programs hold the same modules, and the second then costs nothing
SetDateSave on
AllowSkipFiles off ; a file that cannot be written ends the installation, also where nobody is asked
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

Var Before ; the folder of the version before, where that is another folder
Var Fresh ; where the new version is unpacked
Var Aside ; where the version before lies until it is removed

VIProductVersion "${VERSION_OF_FILE}"
VIAddVersionKey "ProductName" "Dyad"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Dyad ${VERSION}"
VIAddVersionKey "CompanyName" "${COMPANY}"
VIAddVersionKey "LegalCopyright" "${COPYRIGHT}"

!ifdef SIGN
  !finalize '${SIGN} "%1"'
  !uninstfinalize '${SIGN} "%1"'
!endif

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\dyadw.exe"

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
LangString NOT_EMPTY ${LANG_ENGLISH} "$INSTDIR holds files that are not Dyad's. Choose a new or an empty folder. Nothing has been changed."
LangString NOT_EMPTY ${LANG_TRADCHINESE} "$INSTDIR 中有不屬於 Dyad 的檔案。請選擇新的或空的資料夾。尚未變更任何內容。"
LangString NOT_EMPTY ${LANG_ARABIC} "يحتوي $INSTDIR على ملفات ليست من Dyad. اختر مجلدًا جديدًا أو فارغًا. لم يتغيّر شيء."
LangString NOT_DONE ${LANG_ENGLISH} "Dyad could not be put into $INSTDIR: there is no room, you may not write there, or another program uses that folder. What was there before is still there."
LangString NOT_DONE ${LANG_TRADCHINESE} "無法將 Dyad 放入 $INSTDIR：空間不足、您無權寫入，或其他程式正在使用該資料夾。原有的內容仍在原處。"
LangString NOT_DONE ${LANG_ARABIC} "تعذّر وضع Dyad في $INSTDIR: لا توجد مساحة، أو لا يحق لك الكتابة هناك، أو يستخدم برنامج آخر ذلك المجلد. ما كان هناك من قبل ما زال هناك."
LangString LEFT_OVER ${LANG_ENGLISH} "The new version is installed. Not all of the folder of the version before could be removed; you find the rest in $R0."
LangString LEFT_OVER ${LANG_TRADCHINESE} "新版本已安裝。先前版本的資料夾無法全部移除；其餘內容在 $R0。"
LangString LEFT_OVER ${LANG_ARABIC} "ثُبّت الإصدار الجديد. تعذّرت إزالة كل مجلد الإصدار السابق؛ تجد الباقي في $R0."
LangString KIND_NAME ${LANG_ENGLISH} "Dyad archive"
LangString KIND_NAME ${LANG_TRADCHINESE} "Dyad 檔案庫"
LangString KIND_NAME ${LANG_ARABIC} "أرشيف Dyad"

; A program that runs cannot be opened to be written to; that holds whoever runs it, and however it was started.
!macro NOTICE_RUNNING FILE
  ${If} ${FileExists} "${FILE}"
    ClearErrors
    FileOpen $0 "${FILE}" a
    ${If} ${Errors}
      StrCpy $1 "running"
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
!macroend

!macro REFUSE_WHILE_RUNNING FOLDER
  ${Do}
    StrCpy $1 ""
    !insertmacro NOTICE_RUNNING "${FOLDER}\dyad.exe"
    !insertmacro NOTICE_RUNNING "${FOLDER}\dyadw.exe"
    ${If} $1 == ""
      ${ExitDo}
    ${EndIf}
    ${If} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDCANCEL IDCANCEL`
      SetErrorLevel 3
      Abort "$(RUNNING)"
    ${EndIf}
  ${Loop}
!macroend

!macro GIVE_UP CODE TOLD
  MessageBox MB_OK|MB_ICONSTOP "${TOLD}" /SD IDOK
  SetErrorLevel ${CODE}
  Abort "${TOLD}"
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(TOO_OLD)" /SD IDOK
    SetErrorLevel 4
    Quit
  ${EndIf}
FunctionEnd

; Renames the folder $R0 to $R1 and answers in $R2 whether that failed. It tries for ten seconds: whatever looks for
; viruses holds new files open for a moment, and the folder with them.
Function Move
  ${For} $R3 1 20
    StrCpy $R2 ""
    ClearErrors
    Rename "$R0" "$R1"
    ${IfNot} ${Errors}
      ${ExitFor}
    ${EndIf}
    StrCpy $R2 "failed"
    Sleep 500
  ${Next}
FunctionEnd

; Removes the version that lies in the folder $R0, by its own list; the folder goes if it is empty then.
Function Clear
  ${If} ${FileExists} "$R0\uninstall.exe"
    ExecWait '"$R0\uninstall.exe" /S _?=$R0' $R2
    ${If} $R2 == 0
      Delete "$R0\uninstall.exe" ; it could not remove itself while it ran
    ${EndIf}
  ${EndIf}
  RMDir "$R0"
FunctionEnd

; Removes the version before from the folder $R0, where an upgrade put it. What somebody else laid beside the program
; comes back to its place; where the new version has that name, it stays where it is.
Function ClearAside
  Call Clear
  ${If} ${FileExists} "$R0\uninstall.exe"
    Return ; it did not work: who knows which files are whose
  ${EndIf}
  FindFirst $0 $1 "$R0\*.*"
  ${DoWhile} $1 != ""
    ${If} $1 != "."
    ${AndIf} $1 != ".."
      Rename "$R0\$1" "$INSTDIR\$1"
    ${EndIf}
    FindNext $0 $1
  ${Loop}
  FindClose $0
  RMDir "$R0"
FunctionEnd

Function TellWhatIsLeft
  ${If} ${FileExists} "$R0\*.*"
    MessageBox MB_OK|MB_ICONINFORMATION "$(LEFT_OVER)" /SD IDOK
  ${EndIf}
FunctionEnd

; What is unpacked but not in its place goes again.
Function .onInstFailed
  ${If} $Fresh != ""
    SetOutPath "$TEMP"
    StrCpy $R0 $Fresh
    Call Clear
  ${EndIf}
FunctionEnd

; Brings the folders to order that an installation left which was cut off, and finds free names for this one's. A folder
; of such a name without dyad.exe, the first file to be unpacked, is somebody else's, whatever its uninstall.exe removes.
Function Prepare
  ${IfNot} ${FileExists} "$INSTDIR\*.*"
  ${AndIf} ${FileExists} "$INSTDIR.old\dyad.exe"
    Rename "$INSTDIR.old" "$INSTDIR" ; between the two renames
  ${EndIf}
  StrCpy $R0 "$INSTDIR.new"
  ${If} ${FileExists} "$R0\dyad.exe"
    Call Clear
  ${EndIf}
  StrCpy $R0 "$INSTDIR.old"
  ${If} ${FileExists} "$R0\dyad.exe"
    Call ClearAside
  ${EndIf}
  StrCpy $Aside "$INSTDIR.old"
  ${DoWhile} ${FileExists} "$Aside\*.*"
    StrCpy $Aside "$Aside-"
  ${Loop}
  StrCpy $R0 "$INSTDIR.new"
  ${DoWhile} ${FileExists} "$R0\*.*"
    StrCpy $R0 "$R0-"
  ${Loop}
  StrCpy $Fresh $R0
FunctionEnd

Section "Dyad"
  ReadRegStr $Before HKCU "${UNINSTALL_KEY}" "InstallLocation"
  !insertmacro REFUSE_WHILE_RUNNING "$INSTDIR"
  ${If} $Before != ""
    !insertmacro REFUSE_WHILE_RUNNING "$Before"
  ${EndIf}
  Call Prepare
  ${IfNot} ${FileExists} "$INSTDIR\dyad.exe"
  ${OrIfNot} ${FileExists} "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR" ; only where it is empty
    ${If} ${FileExists} "$INSTDIR\*.*"
      !insertmacro GIVE_UP 6 "$(NOT_EMPTY)"
    ${EndIf}
  ${EndIf}

  ClearErrors
  SetOutPath "$Fresh"
  WriteUninstaller "$Fresh\uninstall.exe" ; first, since it can remove whatever else comes here
  ${If} ${Errors}
    !insertmacro GIVE_UP 5 "$(NOT_DONE)"
  ${EndIf}
  !include "${INSTALL_FILES}"
  SetOutPath "$TEMP" ; a folder that a program stands in cannot be renamed

  StrCpy $R1 ""
  ${If} ${FileExists} "$INSTDIR\*.*"
    StrCpy $R0 $INSTDIR
    StrCpy $R1 $Aside
    Call Move
    ${If} $R2 != ""
      !insertmacro GIVE_UP 5 "$(NOT_DONE)"
    ${EndIf}
  ${EndIf}
  ; Where the version before is gone from its folder now, that was this one, however it is spelt.
  ${IfNot} ${FileExists} "$Before\dyad.exe"
    StrCpy $Before ""
  ${EndIf}
  StrCpy $R0 $Fresh
  StrCpy $R1 $INSTDIR
  Call Move
  ${If} $R2 != ""
    Rename "$Aside" "$INSTDIR"
    !insertmacro GIVE_UP 5 "$(NOT_DONE)"
  ${EndIf}
  StrCpy $Fresh ""

  CreateShortcut "$SMPROGRAMS\Dyad.lnk" "$INSTDIR\dyadw.exe"

  WriteRegStr HKCU "${CLASSES}\${KIND}" "" "$(KIND_NAME)"
  WriteRegStr HKCU "${CLASSES}\${KIND}\DefaultIcon" "" "$INSTDIR\dyadw.exe,0"
  WriteRegStr HKCU "${CLASSES}\${KIND}\shell\open\command" "" '"$INSTDIR\dyadw.exe" "%1"'
  ; The first version takes the kind of file and keeps whose it was; a later one takes it from nobody.
  ReadRegStr $0 HKCU "${CLASSES}\.dyad" ""
  ReadRegStr $1 HKCU "${UNINSTALL_KEY}" "DisplayName"
  ${If} $0 == ""
  ${OrIf} $1 == ""
    ${If} $0 != "${KIND}"
      ReadRegStr $1 HKCU "${CLASSES}\.dyad" "Content Type"
      WriteRegStr HKCU "${UNINSTALL_KEY}" "KindBefore" "$0"
      WriteRegStr HKCU "${UNINSTALL_KEY}" "ContentTypeBefore" "$1"
    ${EndIf}
    WriteRegStr HKCU "${CLASSES}\.dyad" "" "${KIND}"
    WriteRegStr HKCU "${CLASSES}\.dyad" "Content Type" "application/vnd.dyad"
  ${EndIf}
  WriteRegStr HKCU "${CLASSES}\.dyad\OpenWithProgids" "${KIND}" ""
  System::Call 'shell32::SHChangeNotify(i ${SHCNE_ASSOCCHANGED}, i 0, p 0, p 0)'

  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "Dyad"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${COMPANY}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\dyadw.exe,0"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE}
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1

  ; The new version works; the one before goes, from here or from the folder that it was in.
  StrCpy $R0 $Aside
  Call ClearAside
  Call TellWhatIsLeft
  ${If} $Before != ""
    StrCpy $R0 $Before
    Call Clear
    Call TellWhatIsLeft
  ${EndIf}
SectionEnd

Section "Uninstall"
  !insertmacro REFUSE_WHILE_RUNNING "$INSTDIR"
  ; What Windows knows of Dyad belongs to the version that it knows, which may lie in another folder; both short, since
  ; one folder can be spelt in several ways.
  ReadRegStr $R0 HKCU "${UNINSTALL_KEY}" "InstallLocation"
  GetFullPathName /SHORT $R0 $R0
  GetFullPathName /SHORT $R1 $INSTDIR

  !include "${REMOVE_FILES}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"

  ${If} $R0 == $R1
    Call un.Forget
  ${EndIf}
SectionEnd

Function un.Forget
  Delete "$SMPROGRAMS\Dyad.lnk"

  ; Another program may have taken the kind of file since: then it keeps it. Else whoever had it before has it again.
  ReadRegStr $0 HKCU "${CLASSES}\.dyad" ""
  ${If} $0 == "${KIND}"
    ReadRegStr $0 HKCU "${UNINSTALL_KEY}" "KindBefore"
    ReadRegStr $1 HKCU "${UNINSTALL_KEY}" "ContentTypeBefore"
    DeleteRegValue HKCU "${CLASSES}\.dyad" ""
    DeleteRegValue HKCU "${CLASSES}\.dyad" "Content Type"
    ${If} $0 != ""
      WriteRegStr HKCU "${CLASSES}\.dyad" "" "$0"
    ${EndIf}
    ${If} $1 != ""
      WriteRegStr HKCU "${CLASSES}\.dyad" "Content Type" "$1"
    ${EndIf}
  ${EndIf}
  DeleteRegValue HKCU "${CLASSES}\.dyad\OpenWithProgids" "${KIND}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.dyad\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.dyad"
  DeleteRegKey HKCU "${CLASSES}\${KIND}"
  System::Call 'shell32::SHChangeNotify(i ${SHCNE_ASSOCCHANGED}, i 0, p 0, p 0)'

  DeleteRegKey HKCU "${UNINSTALL_KEY}"
FunctionEnd
