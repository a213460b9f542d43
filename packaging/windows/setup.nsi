; The installer of กองทุน, and its uninstaller.
;
;   makensis -INPUTCHARSET UTF8 -DVERSION=0.4.0 -DSTAGE=/abs/.build/windows -DOUT=/abs/kongthun-0.4.0-setup.exe setup.nsi
;
; VERSION   three numbers and dots
; STAGE     the program's files as they are to be installed
; OUT       the installer
; QUICK     if given: nothing is compressed, for the tests
; SIGN      if given: the program that signs the file whose name is put after it (the uninstaller, then the installer)
; The same stage gives the same bytes. Made on Linux, with Go there for the program "parts". It is for Windows of 64 bits, as the
; program is, and a program of 64 bits itself: one of 32 bits refuses it by Windows' own words.
;
; What a person may add when starting it:
;   /S            asks nothing and shows nothing        /CurrentUser  for whoever is logged in, without rights (the usual)
;   /D=FOLDER     last, without quotes; a first         /AllUsers     for everybody on the computer; wants an administrator
;                 installation goes there               /NoDesktop    without a shortcut on the desktop
;
;   /Lang=1054    Thai; 1033 is English
;
; It ends with 0 when the program is installed, 1 when the person called it off, and else with one of the numbers below. The
; uninstaller's are the same; to wait for it: uninstall.exe /S _?=FOLDER
!define NOT_WRITTEN 2 ; a file could not be written
!define OLD_WINDOWS 3 ; before Windows 10
!define DOWNGRADE   4 ; a newer version is installed
!define RUNNING     5 ; the program is open
!define NO_SPACE    6 ; the disk is full
!define NO_RIGHTS   7 ; it is for everybody, and the person no administrator

Unicode true
Target amd64-unicode
!ifdef QUICK
  SetCompress off
!else
  SetCompressor /SOLID /FINAL lzma
  SetCompressorDictSize 64 ; the two programs are nearly the same: the second is found in the first
!endif
SetDateSave off
ManifestDPIAware true
ManifestSupportedOS all
RequestExecutionLevel user
AllowSkipFiles off ; all files or no program
ShowInstDetails nevershow
ShowUninstDetails nevershow

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include WinVer.nsh

; The staged files line by line, the icon and the pictures.
!define PARTS "${STAGE}-parts"
!system 'GOOS= GOARCH= CGO_ENABLED=0 go run ./parts -stage "${STAGE}" -icons ../../assets/icon -out "${PARTS}"' = 0

!define PROGRAM   "กองทุน" ; shortcuts and the list of programs have it in every language
!define EXE       "kongthun.exe"
!define CLI       "kongthun-cli.exe"
!define SETTINGS  "Software\kongthun"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\kongthun"

Name "${PROGRAM}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\kongthun"
BrandingText "${PROGRAM} ${VERSION}"
!ifdef SIGN
  !uninstfinalize '"${SIGN}" "%1"' = 0
  !finalize '"${SIGN}" "%1"' = 0
!endif

Var everyone  ; "1": for all who use the computer
Var shortcut  ; "1": with a shortcut on the desktop
Var installed ; the version that is installed for whom it is to be installed, "" when none is
Var there     ; the version of a copy, whomever it is installed for
Var asked     ; the folder of the command line, or the one by default
Var offices   ; where the office files are, for the uninstaller to say

; stop ends the installer with a number, after a sentence; silently without.
!macro stop NUMBER SENTENCE
  ${IfNot} ${Silent}
    MessageBox MB_OK|MB_ICONSTOP "$(${SENTENCE})"
  ${EndIf}
  SetErrorLevel ${NUMBER}
  Quit
!macroend

!include screens.nsh
!include words.nsh
!include scope.nsh

Function .onInit
  SetRegView 64
  Call chooseLanguage
  Call refuseOldWindows
  Call chooseScope
  ${If} ${Silent}
    Call refuse
    Call refuseWithoutRights
  ${EndIf}
FunctionEnd

Section "${PROGRAM}" files
  Call refuseRunning
  Call refuseWithoutSpace
  Call removeOld
  !include "${PARTS}/files.nsh"
  Call linkTwin
  ClearErrors
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} ${Errors}
    !insertmacro stop ${NOT_WRITTEN} say_not_written
  ${EndIf}
  Call makeShortcuts
  Call register
SectionEnd

!include refusals.nsh ; these ask for the section's size, which is known from here on
!include registry.nsh

; removeOld has the uninstaller of the version that is there remove its own files, as only it knows them. All else stays. Where
; that uninstaller is damaged or kept from running, the new version is written over the old one.
Function removeOld
  ${If} $installed != ""
  ${AndIf} ${FileExists} "$INSTDIR\uninstall.exe"
    StrCpy $0 0
    ExecWait '"$INSTDIR\uninstall.exe" /S /Files _?=$INSTDIR' $0
    ${If} $0 = ${RUNNING} ; opened since we looked
      !insertmacro stop ${RUNNING} say_running
    ${EndIf}
  ${EndIf}
FunctionEnd

; linkTwin puts the program beside the software that draws without OpenGL a second time, under a second name of the same file.
; FAT has no such names: there it is copied.
Function linkTwin
  ${If} ${FileExists} "$INSTDIR\soft\opengl32.dll"
    Delete "$INSTDIR\soft\${EXE}"
    System::Call 'kernel32::CreateHardLinkW(w "$INSTDIR\soft\${EXE}", w "$INSTDIR\${EXE}", p 0) i.r0'
    ${If} $0 = 0
      ClearErrors
      CopyFiles /SILENT "$INSTDIR\${EXE}" "$INSTDIR\soft\${EXE}"
      ${If} ${Errors}
        !insertmacro stop ${NOT_WRITTEN} say_not_written
      ${EndIf}
    ${EndIf}
  ${EndIf}
FunctionEnd

Function makeShortcuts
  SetOutPath "$INSTDIR" ; where they start the program
  CreateShortcut "$SMPROGRAMS\${PROGRAM}.lnk" "$INSTDIR\${EXE}"
  ${If} $shortcut == 1
    CreateShortcut "$DESKTOP\${PROGRAM}.lnk" "$INSTDIR\${EXE}"
  ${Else}
    Delete "$DESKTOP\${PROGRAM}.lnk"
  ${EndIf}
FunctionEnd

Function launch
  Exec '"$INSTDIR\${EXE}"'
FunctionEnd

; offerLaunch takes the box for it off the last page of an installer that has an administrator's rights: the program would have them
; too, and be that administrator's, who may be another than the person at the screen.
Function offerLaunch
  UserInfo::GetAccountType
  Pop $0
  ${If} $0 == "Admin"
    SendMessage $mui.FinishPage.Run ${BM_SETCHECK} ${BST_UNCHECKED} 0
    ShowWindow $mui.FinishPage.Run ${SW_HIDE}
    ${NSD_SetFocus} $mui.Button.Next
  ${EndIf}
FunctionEnd

Function un.onInit
  SetRegView 64
  Call un.findScope
  ${If} ${Silent}
    Call un.refuseRunning
  ${EndIf}
FunctionEnd

Section "un.${PROGRAM}"
  Call un.refuseRunning
  Delete "$INSTDIR\soft\${EXE}"
  !include "${PARTS}/gone.nsh"
  RMDir "$INSTDIR\soft"
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/Files" $1
  ${If} ${Errors} ; not for the sake of a newer version
    Delete "$SMPROGRAMS\${PROGRAM}.lnk"
    Delete "$DESKTOP\${PROGRAM}.lnk"
    Call un.register
    !insertmacro found HKCU $0 $2
    !insertmacro found HKLM $1 $2
    ${If} "$0$1" == ""
      Call un.forget
    ${EndIf}
    SetOutPath "$TEMP" ; Windows keeps a folder that a program is in
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
  ${EndIf}
SectionEnd

; un.forget removes what the program kept about itself on this computer for the person logged in: the log, the settings, a twin.
; Another copy of the program, for everybody or for the one, would go on using it.
Function un.forget
  SetShellVarContext current
  Delete "$LOCALAPPDATA\kongthun\kongthun*.log"
  Delete "$LOCALAPPDATA\kongthun\crash*.txt"
  Delete "$LOCALAPPDATA\kongthun\probing.txt"
  Delete "$LOCALAPPDATA\kongthun\soft\${EXE}"
  Delete "$LOCALAPPDATA\kongthun\soft\opengl32.dll"
  Delete "$LOCALAPPDATA\kongthun\soft\libgallium_wgl.dll"
  Delete "$LOCALAPPDATA\kongthun\soft\twin-*" ; a copy that was cut short
  RMDir "$LOCALAPPDATA\kongthun\soft"
  RMDir "$LOCALAPPDATA\kongthun"
  Delete "$APPDATA\kongthun\settings*" ; its locks, and what could not be understood, too
  RMDir "$APPDATA\kongthun"
  Delete "$APPDATA\fyne\th.kongthun.office\preferences.json" ; Fyne makes these, whether they are used or not
  RMDir "$APPDATA\fyne\th.kongthun.office"
  RMDir "$APPDATA\fyne"
  RMDir "$LOCALAPPDATA\fyne\th.kongthun.office"
  RMDir "$LOCALAPPDATA\fyne"
FunctionEnd
