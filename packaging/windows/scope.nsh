; For whom, and in which language: asked on a page of its own, told by the command line, or as it was the last time.

; chooseLanguage takes the language of the last time, else the one the command line tells, else it asks, with Thai on top of the
; list and chosen when Windows speaks Thai or is set up for Thailand, as many an English one is.
Function chooseLanguage
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/Lang=" $1
  ${If} ${Errors}
    ReadRegStr $1 HKCU "${SETTINGS}" "Language"
  ${EndIf}
  ${If} $1 == ""
    ReadRegStr $1 HKLM "${SETTINGS}" "Language"
  ${EndIf}
  ${If} $1 = ${LANG_THAI}
  ${OrIf} $1 = ${LANG_ENGLISH}
    StrCpy $LANGUAGE $1
    Return
  ${EndIf}
  System::Call 'kernel32::GetUserDefaultLCID() i.r1'
  ${If} $1 = ${LANG_THAI}
    StrCpy $LANGUAGE ${LANG_THAI}
  ${EndIf}
  ${IfNot} ${Silent}
    LangDLL::LangDialog "${PROGRAM}" "ภาษาของโปรแกรมติดตั้ง$\r$\nLanguage of the installer" A "ไทย (Thai)" ${LANG_THAI} "English" ${LANG_ENGLISH} ""
    Pop $LANGUAGE
    ${If} $LANGUAGE == "cancel"
      SetErrorLevel 1
      Quit
    ${EndIf}
  ${EndIf}
FunctionEnd

; found gives the folder and the version of the copy that a part of the registry (HKCU, HKLM or SHCTX) tells of; both are "" when it
; tells of none, or the program is not there.
!macro found ROOT FOLDER VERSION
  ReadRegStr ${FOLDER} ${ROOT} "${SETTINGS}" "InstallDir"
  ReadRegStr ${VERSION} ${ROOT} "${SETTINGS}" "Version"
  ${If} ${FOLDER} == "" ; else a program in the root of the drive would be taken for ours
  ${OrIfNot} ${FileExists} "${FOLDER}\${EXE}"
    StrCpy ${FOLDER} ""
    StrCpy ${VERSION} ""
  ${EndIf}
!macroend

; chooseScope reads for whom it is to be: as the command line says, else as it is installed already, else for the one person.
Function chooseScope
  StrCpy $everyone 0
  !insertmacro found HKCU $0 $2
  !insertmacro found HKLM $1 $2
  ${If} $0 == ""
  ${AndIf} $1 != ""
    StrCpy $everyone 1
  ${EndIf}
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/AllUsers" $1
  ${IfNot} ${Errors}
    StrCpy $everyone 1
  ${EndIf}
  ClearErrors
  ${GetOptions} $0 "/CurrentUser" $1
  ${IfNot} ${Errors}
    StrCpy $everyone 0
  ${EndIf}
  StrCpy $asked $INSTDIR
  Call findInstalled
  Call chooseDesktop
FunctionEnd

; findInstalled sets the folders of those whom it is for, and looks for the version that is there. One that is there stays where
; it is.
Function findInstalled
  ${If} $everyone = 1
    SetShellVarContext all
  ${Else}
    SetShellVarContext current
  ${EndIf}
  !insertmacro found SHCTX $0 $installed
  ${If} $0 != ""
    StrCpy $INSTDIR $0
  ${Else}
    StrCpy $INSTDIR $asked
    SetShellVarContext current
    ${If} $everyone = 1
    ${AndIf} $asked == "$LOCALAPPDATA\Programs\kongthun"
      StrCpy $INSTDIR "$PROGRAMFILES64\kongthun"
    ${EndIf}
    ${If} $everyone = 1
      SetShellVarContext all
    ${EndIf}
  ${EndIf}
FunctionEnd

; chooseDesktop leaves a shortcut on the desktop as it is, and makes one at first unless told not to.
Function chooseDesktop
  StrCpy $shortcut 1
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/NoDesktop" $1
  ${IfNot} ${Errors}
    StrCpy $shortcut 0
  ${ElseIf} $installed != ""
  ${AndIfNot} ${FileExists} "$DESKTOP\${PROGRAM}.lnk"
    StrCpy $shortcut 0
  ${EndIf}
FunctionEnd

; The page that asks for whom.
Var chooseOne
Var chooseAll
Var chooseIcon

Function scopePage
  !insertmacro MUI_HEADER_TEXT $(scope_title) $(scope_subtitle)
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateLabel} 0 0 100% 12u $(scope_ask)
  Pop $0
  ${NSD_CreateLabel} 18u 31u -18u 20u $(scope_one_why)
  Pop $0
  ${NSD_CreateLabel} 18u 69u -18u 20u $(scope_all_why)
  Pop $0
  ${NSD_CreateFirstRadioButton} 6u 18u -6u 12u $(scope_one) ; one after the other: the arrow keys go from each to the next made
  Pop $chooseOne
  ${NSD_CreateAdditionalRadioButton} 6u 56u -6u 12u $(scope_all)
  Pop $chooseAll
  ${NSD_CreateCheckbox} 6u 104u -6u 12u $(scope_desktop)
  Pop $chooseIcon
  ${NSD_AddStyle} $chooseIcon ${WS_GROUP}
  ${If} $everyone = 1
    ${NSD_Check} $chooseAll
    ${NSD_SetFocus} $chooseAll
  ${Else}
    ${NSD_Check} $chooseOne
    ${NSD_SetFocus} $chooseOne
  ${EndIf}
  ${NSD_SetState} $chooseIcon $shortcut
  nsDialogs::Show
FunctionEnd

Function scopePageLeave
  ${NSD_GetState} $chooseAll $0
  ${If} $0 <> $everyone
    StrCpy $everyone $0
    Call findInstalled
  ${EndIf}
  ${NSD_GetState} $chooseIcon $shortcut
  Call tellOther
  Call elevate
  Call refuse
FunctionEnd

; tellOther says that there is a copy for others than those chosen, which stays. The person may think again; but not where the
; command line tells for whom, as it does after elevate.
Function tellOther
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/AllUsers" $1
  ${IfNot} ${Errors}
    Return
  ${EndIf}
  ${If} $everyone = 1
    !insertmacro found HKCU $0 $there
    StrCpy $1 $(say_other_one)
  ${Else}
    !insertmacro found HKLM $0 $there
    StrCpy $1 $(say_other_all)
  ${EndIf}
  ${If} $0 != ""
    MessageBox MB_OKCANCEL|MB_ICONINFORMATION "$1" IDOK goOn
    Abort
    goOn:
  ${EndIf}
FunctionEnd

; elevate starts the installer once more as an administrator where that is wanted; Windows asks for the password. A person who has
; none stays on the page.
Function elevate
  UserInfo::GetAccountType
  Pop $0
  ${If} $everyone = 1
  ${AndIf} $0 != "Admin"
    StrCpy $1 "/AllUsers /Lang=$LANGUAGE"
    ${If} $shortcut != 1
      StrCpy $1 "$1 /NoDesktop"
    ${EndIf}
    ClearErrors
    ExecShell "runas" "$EXEPATH" "$1"
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION $(say_no_rights)
      Abort
    ${EndIf}
    HideWindow
    Quit
  ${EndIf}
FunctionEnd

; skipFolder leaves out the page of the folder where the program is installed already: it stays there.
Function skipFolder
  ${If} $installed != ""
    Abort
  ${EndIf}
FunctionEnd

; un.findScope tells from the registry for whom this copy was installed, and takes its language. What is everybody's is removed
; with an administrator's rights only.
Function un.findScope
  StrCpy $everyone 0
  ReadRegStr $0 HKLM "${SETTINGS}" "InstallDir"
  ${If} $0 == $INSTDIR
    StrCpy $everyone 1
    SetShellVarContext all
  ${EndIf}
  ReadRegStr $0 SHCTX "${SETTINGS}" "Language"
  ${If} $0 != ""
    StrCpy $LANGUAGE $0
  ${EndIf}
  UserInfo::GetAccountType
  Pop $0
  ${If} $everyone = 1
  ${AndIf} $0 != "Admin"
    ${IfNot} ${Silent}
      ClearErrors
      ExecShell "runas" "$INSTDIR\uninstall.exe"
      ${IfNot} ${Errors}
        Quit
      ${EndIf}
    ${EndIf}
    !insertmacro stop ${NO_RIGHTS} un_no_rights
  ${EndIf}
FunctionEnd
