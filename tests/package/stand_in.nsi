; A program for Windows that stands where Dyad would, in tries of the installer: it writes down how it was started, and
; goes on as long as there is a file "stay" in the user's folder. Needs VERSION and OUTPUT.
Unicode true
RequestExecutionLevel user
SilentInstall silent
!include LogicLib.nsh
Name "stand-in"
OutFile "${OUTPUT}"

Section
  FileOpen $0 "$PROFILE\started.txt" a
  FileSeek $0 0 END
  FileWriteUTF16LE $0 "${VERSION} $CMDLINE$\r$\n"
  FileClose $0
  ${DoWhile} ${FileExists} "$PROFILE\stay"
    Sleep 100
  ${Loop}
SectionEnd
