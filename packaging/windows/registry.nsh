; What Windows is told of the program: where it is, how it is removed, and that it opens office files. SHCTX is the person's or
; everybody's part of the registry.
!define CLASSES "Software\Classes"
!define APPS    "Software\Microsoft\Windows\CurrentVersion\App Paths"
!define PROGID  "Kongthun.Office"
!define SUFFIX  ".kongthun"

Function register
  WriteRegStr SHCTX "${SETTINGS}" "InstallDir" "$INSTDIR"
  WriteRegStr SHCTX "${SETTINGS}" "Version" "${VERSION}"
  WriteRegStr SHCTX "${SETTINGS}" "Language" "$LANGUAGE"

  WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "${PROGRAM}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${EXE},0"
  WriteRegStr SHCTX "${UNINSTALL}" "Publisher" "kongthun"
  WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1
  SectionGetSize ${files} $0
  WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" $0

  WriteRegStr SHCTX "${APPS}\${EXE}" "" "$INSTDIR\${EXE}"
  WriteRegStr SHCTX "${APPS}\${EXE}" "Path" "$INSTDIR"
  WriteRegStr SHCTX "${APPS}\${CLI}" "" "$INSTDIR\${CLI}"
  WriteRegStr SHCTX "${APPS}\${CLI}" "Path" "$INSTDIR"

  WriteRegStr SHCTX "${CLASSES}\${PROGID}" "" $(association)
  WriteRegStr SHCTX "${CLASSES}\${PROGID}" "FriendlyTypeName" $(association)
  WriteRegStr SHCTX "${CLASSES}\${PROGID}\DefaultIcon" "" "$INSTDIR\${EXE},0"
  WriteRegStr SHCTX "${CLASSES}\${PROGID}\shell\open\command" "" '"$INSTDIR\${EXE}" "%1"'
  WriteRegStr SHCTX "${CLASSES}\${SUFFIX}" "" "${PROGID}"
  WriteRegStr SHCTX "${CLASSES}\${SUFFIX}\OpenWithProgids" "${PROGID}" ""
  WriteRegStr SHCTX "${CLASSES}\Applications\${EXE}" "FriendlyAppName" "${PROGRAM}"
  WriteRegStr SHCTX "${CLASSES}\Applications\${EXE}\shell\open\command" "" '"$INSTDIR\${EXE}" "%1"'
  WriteRegStr SHCTX "${CLASSES}\Applications\${EXE}\SupportedTypes" "${SUFFIX}" ""
  ${RefreshShellIcons}
FunctionEnd

; un.register takes all of it back. Of the ending .kongthun only what is ours: another program may have put itself there too.
Function un.register
  DeleteRegKey SHCTX "${SETTINGS}"
  DeleteRegKey SHCTX "${UNINSTALL}"
  DeleteRegKey SHCTX "${APPS}\${EXE}"
  DeleteRegKey SHCTX "${APPS}\${CLI}"
  DeleteRegKey SHCTX "${CLASSES}\${PROGID}"
  DeleteRegKey SHCTX "${CLASSES}\Applications\${EXE}"
  ReadRegStr $0 SHCTX "${CLASSES}\${SUFFIX}" ""
  ${If} $0 == "${PROGID}"
    DeleteRegValue SHCTX "${CLASSES}\${SUFFIX}" ""
  ${EndIf}
  DeleteRegValue SHCTX "${CLASSES}\${SUFFIX}\OpenWithProgids" "${PROGID}"
  DeleteRegKey /ifempty SHCTX "${CLASSES}\${SUFFIX}\OpenWithProgids"
  DeleteRegKey /ifempty SHCTX "${CLASSES}\${SUFFIX}"
  ${RefreshShellIcons}
FunctionEnd
