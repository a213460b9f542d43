; When the installer does not install: each refusal says why and ends it, silently with its number.

; refuseOldWindows: neither Go nor Fyne starts on Windows 7, 8 or 8.1.
Function refuseOldWindows
  ${IfNot} ${AtLeastWin10}
    !insertmacro stop ${OLD_WINDOWS} say_old_windows
  ${EndIf}
FunctionEnd

; refuse looks at what is there before anything is changed: for everybody and for the one, as both open the same office files.
Function refuse
  !insertmacro found HKCU $0 $there
  Call refuseOlder
  !insertmacro found HKLM $0 $there
  Call refuseOlder
  Call refuseRunning
FunctionEnd

; refuseOlder refuses where the version that is there is a newer one.
Function refuseOlder
  ${If} $there != ""
    ${VersionCompare} "$there" "${VERSION}" $0
    ${If} $0 = 1
      !insertmacro stop ${DOWNGRADE} say_downgrade
    ${EndIf}
  ${EndIf}
FunctionEnd

Function refuseWithoutRights
  UserInfo::GetAccountType
  Pop $0
  ${If} $everyone = 1
  ${AndIf} $0 != "Admin"
    !insertmacro stop ${NO_RIGHTS} say_no_rights
  ${EndIf}
FunctionEnd

; refuseRunning asks to close the program that is open. Windows does not let a running program's file be opened for writing,
; whoever runs it; soft\kongthun.exe is the same file, or a copy.
!macro refuseRunning UN
  Function ${UN}refuseRunning
    again:
    StrCpy $1 ""
    ${For} $0 1 3
      ${Select} $0
      ${Case} 1
        StrCpy $2 "$INSTDIR\${EXE}"
      ${Case} 2
        StrCpy $2 "$INSTDIR\${CLI}"
      ${Case} 3
        StrCpy $2 "$INSTDIR\soft\${EXE}"
      ${EndSelect}
      ${If} ${FileExists} $2
        ClearErrors
        FileOpen $3 $2 a
        ${If} ${Errors}
          StrCpy $1 $2
        ${Else}
          FileClose $3
        ${EndIf}
      ${EndIf}
    ${Next}
    ${If} $1 != ""
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(say_running)" /SD IDCANCEL IDRETRY again
      SetErrorLevel ${RUNNING}
      Quit
    ${EndIf}
  FunctionEnd
!macroend
!insertmacro refuseRunning ""
!insertmacro refuseRunning "un."

; refuseWithoutSpace wants room for the files, unpacked, and half as much again for what a person will write.
Function refuseWithoutSpace
  SectionGetSize ${files} $0 ; KB
  IntOp $0 $0 * 3
  IntOp $0 $0 / 2
  ${GetRoot} "$INSTDIR" $1
  System::Call 'kernel32::GetDiskFreeSpaceExW(w "$1\", *l.r2, p 0, p 0) i.r3'
  ${If} $3 <> 0
    System::Int64Op $2 / 1024
    Pop $2
    System::Int64Op $2 < $0
    Pop $3
    ${If} $3 <> 0
      !insertmacro stop ${NO_SPACE} say_no_space
    ${EndIf}
  ${EndIf}
FunctionEnd
