!insertmacro LANGFILE "Thai" = "ไทย" "Thai"

; What the frame of the pages says; our own words stand in words.nsh. Only the pages that there are have theirs here.
!ifdef MUI_WELCOMEPAGE
  ${LangFileString} MUI_TEXT_WELCOME_INFO_TITLE "ติดตั้ง $(^NameDA)"
  ${LangFileString} MUI_TEXT_WELCOME_INFO_TEXT "จะติดตั้ง $(^NameDA) ในเครื่องนี้$\r$\n$\r$\n$_CLICK"
!endif

!ifdef MUI_DIRECTORYPAGE
  ${LangFileString} MUI_TEXT_DIRECTORY_TITLE "ติดตั้งไว้ที่ไหน"
  ${LangFileString} MUI_TEXT_DIRECTORY_SUBTITLE "เลือกโฟลเดอร์ที่จะติดตั้ง $(^NameDA)"
!endif

!ifdef MUI_INSTFILESPAGE
  ${LangFileString} MUI_TEXT_INSTALLING_TITLE "กำลังติดตั้ง"
  ${LangFileString} MUI_TEXT_INSTALLING_SUBTITLE "กรุณารอสักครู่ กำลังติดตั้ง $(^NameDA)"
  ${LangFileString} MUI_TEXT_FINISH_TITLE "ติดตั้งเสร็จแล้ว"
  ${LangFileString} MUI_TEXT_FINISH_SUBTITLE "ติดตั้งครบถ้วนแล้ว"
  ${LangFileString} MUI_TEXT_ABORT_TITLE "ติดตั้งไม่สำเร็จ"
  ${LangFileString} MUI_TEXT_ABORT_SUBTITLE "การติดตั้งหยุดก่อนเสร็จ"
!endif

!ifdef MUI_UNINSTFILESPAGE
  ${LangFileString} MUI_UNTEXT_UNINSTALLING_TITLE "กำลังถอนการติดตั้ง"
  ${LangFileString} MUI_UNTEXT_UNINSTALLING_SUBTITLE "กรุณารอสักครู่ กำลังถอน $(^NameDA)"
  ${LangFileString} MUI_UNTEXT_FINISH_TITLE "ถอนการติดตั้งเสร็จแล้ว"
  ${LangFileString} MUI_UNTEXT_FINISH_SUBTITLE "ถอนโปรแกรมออกแล้ว แฟ้มสำนักงานยังอยู่ครบ"
  ${LangFileString} MUI_UNTEXT_ABORT_TITLE "ถอนการติดตั้งไม่สำเร็จ"
  ${LangFileString} MUI_UNTEXT_ABORT_SUBTITLE "การถอนการติดตั้งหยุดก่อนเสร็จ"
!endif

!ifdef MUI_FINISHPAGE
  ${LangFileString} MUI_TEXT_FINISH_INFO_TITLE "ติดตั้ง $(^NameDA) เสร็จแล้ว"
  ${LangFileString} MUI_TEXT_FINISH_INFO_TEXT "ติดตั้ง $(^NameDA) ในเครื่องนี้แล้ว$\r$\n$\r$\nกด เสร็จ เพื่อปิดหน้าต่างนี้"
  ${LangFileString} MUI_TEXT_FINISH_INFO_REBOOT "ต้องเริ่มเครื่องใหม่ก่อนใช้ $(^NameDA) จะเริ่มเครื่องใหม่เลยหรือไม่"
  ${LangFileString} MUI_TEXT_FINISH_REBOOTNOW "เริ่มเครื่องใหม่เดี๋ยวนี้"
  ${LangFileString} MUI_TEXT_FINISH_REBOOTLATER "จะเริ่มเครื่องใหม่เองภายหลัง"
  ${LangFileString} MUI_TEXT_FINISH_RUN "&เปิด $(^NameDA)"
  ${LangFileString} MUI_TEXT_FINISH_SHOWREADME "&แสดงคำอธิบาย"
  ${LangFileString} MUI_BUTTONTEXT_FINISH "เ&สร็จ"
!endif

!ifdef MUI_UNCONFIRMPAGE
  ${LangFileString} MUI_UNTEXT_CONFIRM_TITLE "ถอนการติดตั้ง $(^NameDA)"
  ${LangFileString} MUI_UNTEXT_CONFIRM_SUBTITLE "ถอนโปรแกรม $(^NameDA) ออกจากเครื่องนี้"
!endif

!ifdef MUI_ABORTWARNING
  ${LangFileString} MUI_TEXT_ABORTWARNING "ยังติดตั้ง $(^Name) ไม่เสร็จ ต้องการเลิกติดตั้งหรือไม่"
!endif
