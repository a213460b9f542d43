; The pages, in their order, and the languages: Thai first, by our own words (Thai.nlf, Thai.nsh), as those that come with NSIS
; are hardly Thai.
!define MUI_ICON "${PARTS}/setup.ico"
!define MUI_UNICON "${PARTS}/setup.ico"
!define MUI_HEADERIMAGE
!define MUI_HEADERIMAGE_RIGHT
!define MUI_HEADERIMAGE_BITMAP "${PARTS}/header.bmp"
!define MUI_HEADERIMAGE_UNBITMAP "${PARTS}/header.bmp"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${PARTS}/side.bmp"
!define MUI_ABORTWARNING

!define MUI_WELCOMEPAGE_TITLE $(welcome_title)
!define MUI_WELCOMEPAGE_TEXT $(welcome_text)
!insertmacro MUI_PAGE_WELCOME
Page custom scopePage scopePageLeave
!define MUI_PAGE_CUSTOMFUNCTION_PRE skipFolder
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE $(finish_title)
!define MUI_FINISHPAGE_TEXT $(finish_text)
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_TEXT $(finish_run)
!define MUI_FINISHPAGE_RUN_FUNCTION launch
!define MUI_PAGE_CUSTOMFUNCTION_SHOW offerLaunch
!insertmacro MUI_PAGE_FINISH

!define MUI_PAGE_CUSTOMFUNCTION_PRE un.findOffices
!define MUI_UNCONFIRMPAGE_TEXT_TOP $(un_confirm)
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGEEX "." "Thai"
!insertmacro MUI_LANGUAGE "English"

; un.findOffices looks where office files are kept by default, for the page that says that they stay.
Function un.findOffices
  SetShellVarContext current
  StrCpy $offices "$DOCUMENTS\${PROGRAM}"
  ${IfNot} ${FileExists} "$offices\*.*"
  ${AndIf} ${FileExists} "$PROFILE\${PROGRAM}\*.*"
    StrCpy $offices "$PROFILE\${PROGRAM}"
  ${EndIf}
  ${If} $everyone = 1
    SetShellVarContext all
  ${EndIf}
FunctionEnd
