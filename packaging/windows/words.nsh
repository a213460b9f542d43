; What the installer says in its own words, sentence by sentence in Thai and in English, and what Windows shows of the file.
!macro words NAME THAI ENGLISH
  LangString ${NAME} ${LANG_THAI} "${THAI}"
  LangString ${NAME} ${LANG_ENGLISH} "${ENGLISH}"
!macroend

!insertmacro words welcome_title \
  "ติดตั้งโปรแกรม${PROGRAM} ${VERSION}" \
  "${PROGRAM} (kongthun) ${VERSION}"
!insertmacro words welcome_text \
  "โปรแกรม${PROGRAM}ช่วยงานคณะกรรมการกองทุนสุขภาพท้องถิ่น ตั้งแต่ทะเบียนปัญหาจนถึงรายงานการประชุม ทำงานโดยไม่ใช้อินเทอร์เน็ต$\r$\n$\r$\nถ้ามีรุ่นเดิมอยู่แล้ว จะติดตั้งทับในที่เดิม แฟ้มสำนักงานและการตั้งค่ายังอยู่ครบ$\r$\n$\r$\nกด ต่อไป เพื่อเริ่ม" \
  "${PROGRAM} does the work of the committee of a Thai local health fund, from the register of problems to the minutes, without the internet.$\r$\n$\r$\nAn earlier version is replaced where it is. Office files and settings stay.$\r$\n$\r$\nClick Next to begin."
!insertmacro words scope_title \
  "ติดตั้งให้ใครใช้" \
  "For whom"
!insertmacro words scope_subtitle \
  "เลือกว่าใครบ้างที่จะใช้โปรแกรมในเครื่องนี้" \
  "Choose who will use the program on this computer."
!insertmacro words scope_ask \
  "ติดตั้งโปรแกรม${PROGRAM}ให้" \
  "Install ${PROGRAM} for"
!insertmacro words scope_one \
  "ฉันคนเดียว" \
  "me only"
!insertmacro words scope_one_why \
  "ไม่ต้องใช้สิทธิ์ผู้ดูแลระบบ ถ้าไม่แน่ใจให้เลือกข้อนี้" \
  "Needs no administrator. If in doubt, choose this."
!insertmacro words scope_all \
  "ทุกคนที่ใช้เครื่องนี้" \
  "everybody who uses this computer"
!insertmacro words scope_all_why \
  "Windows จะถามรหัสผ่านของผู้ดูแลระบบ" \
  "Windows will ask for an administrator's password."
!insertmacro words scope_desktop \
  "วางทางลัดไว้บนเดสก์ท็อป" \
  "Put a shortcut on the desktop"
!insertmacro words finish_title \
  "ติดตั้งเสร็จแล้ว" \
  "Installed"
!insertmacro words finish_text \
  "เปิดโปรแกรมได้จาก “${PROGRAM}” ในเมนูเริ่ม หรือดับเบิลคลิกที่แฟ้มสำนักงาน (ชื่อลงท้ายด้วย .kongthun)" \
  "Start the program by “${PROGRAM}” in the Start menu, or by a double click on an office file (its name ends with .kongthun)."
!insertmacro words finish_run \
  "เปิดโปรแกรม${PROGRAM}ตอนนี้" \
  "Start ${PROGRAM} now"
!insertmacro words un_confirm \
  "จะถอนโปรแกรม${PROGRAM}ออกจากเครื่องนี้ แต่แฟ้มสำนักงาน (.kongthun) และเอกสารที่ทำไว้ไม่ถูกลบ ยังอยู่ที่เดิม โดยปกติคือที่$\r$\n$offices" \
  "${PROGRAM} will be removed from this computer. Office files (.kongthun) and the papers made from them are not removed. They stay where they are, which usually is$\r$\n$offices"
!insertmacro words un_no_rights \
  "โปรแกรมนี้ติดตั้งให้ทุกคน จึงต้องใช้สิทธิ์ผู้ดูแลระบบในการถอน ยังไม่ได้ถอนอะไรออก$\r$\n$\r$\nให้ขอให้ผู้ดูแลระบบใส่รหัสผ่าน แล้วถอนอีกครั้ง" \
  "The program is installed for everybody, so removing it needs an administrator. Nothing was removed.$\r$\n$\r$\nAsk an administrator for the password and try again."
!insertmacro words association \
  "แฟ้มสำนักงานกองทุน" \
  "Kongthun office file"

!insertmacro words say_old_windows \
  "โปรแกรม${PROGRAM}ใช้กับ Windows 10 หรือใหม่กว่าเท่านั้น เครื่องนี้เป็น Windows รุ่นเก่ากว่านั้น จึงติดตั้งไม่ได้$\r$\n$\r$\nให้ติดตั้งในเครื่องที่เป็น Windows 10 หรือ 11" \
  "${PROGRAM} needs Windows 10 or newer. This computer has an older Windows, so it cannot be installed here.$\r$\n$\r$\nPlease use a computer with Windows 10 or 11."
!insertmacro words say_downgrade \
  "เครื่องนี้มีโปรแกรม${PROGRAM}รุ่น $there ซึ่งใหม่กว่ารุ่น ${VERSION} ที่กำลังจะติดตั้ง จึงไม่ติดตั้งทับ เพราะรุ่นเก่าอาจเปิดแฟ้มสำนักงานของรุ่นใหม่ไม่ได้$\r$\n$\r$\nใช้รุ่นที่มีอยู่ต่อไปได้เลย" \
  "Version $there is installed here, which is newer than this one (${VERSION}). It is left as it is, since an older program may not open the office files of a newer one.$\r$\n$\r$\nGo on using the version that is there."
!insertmacro words say_other_one \
  "มีโปรแกรม${PROGRAM}รุ่น $there ที่ติดตั้งให้คุณคนเดียวอยู่แล้ว ถ้าติดตั้งให้ทุกคนด้วย จะมีสองชุด และเมื่อคุณเปิดโปรแกรม Windows ยังเปิดชุดของคุณ$\r$\n$\r$\nกด ตกลง (OK) เพื่อติดตั้งต่อ แล้วถอนชุดของคุณออกที่ การตั้งค่า > แอป ภายหลัง หรือกด ยกเลิก (Cancel) เพื่อเลือกใหม่" \
  "Version $there is installed for you only. If it is installed for everybody too, there will be two, and Windows goes on opening yours for you.$\r$\n$\r$\nClick OK to go on, and remove yours in Settings > Apps afterwards; or Cancel to choose again."
!insertmacro words say_other_all \
  "มีโปรแกรม${PROGRAM}รุ่น $there ที่ติดตั้งให้ทุกคนอยู่แล้ว ถ้าติดตั้งให้คุณคนเดียวด้วย จะมีสองชุด และเมื่อคุณเปิดโปรแกรม Windows จะเปิดชุดของคุณ$\r$\n$\r$\nกด ตกลง (OK) เพื่อติดตั้งต่อ หรือกด ยกเลิก (Cancel) เพื่อเลือกใหม่" \
  "Version $there is installed for everybody. If it is installed for you only too, there will be two, and Windows opens yours for you.$\r$\n$\r$\nClick OK to go on, or Cancel to choose again."
!insertmacro words say_running \
  "โปรแกรม${PROGRAM}เปิดอยู่$\r$\n$\r$\nให้ปิดโปรแกรมทุกหน้าต่าง แล้วกด ลองอีกครั้ง (Retry)" \
  "${PROGRAM} is open.$\r$\n$\r$\nClose all its windows, then click Retry."
!insertmacro words say_no_space \
  "ที่ว่างในดิสก์ไม่พอสำหรับโปรแกรม${PROGRAM}$\r$\n$\r$\nให้ลบหรือย้ายแฟ้มที่ไม่ใช้ แล้วติดตั้งใหม่ หรือเลือกติดตั้งในดิสก์อื่น" \
  "There is not enough free space on the disk.$\r$\n$\r$\nRemove or move what is not needed and install again, or choose another disk."
!insertmacro words say_not_written \
  "เขียนแฟ้มของโปรแกรมลงใน $INSTDIR ไม่ครบ จึงยังติดตั้งไม่เสร็จ$\r$\n$\r$\nให้เริ่มเครื่องใหม่แล้วติดตั้งอีกครั้ง ถ้ายังไม่ได้ ให้ดูว่าโปรแกรมป้องกันไวรัสกันแฟ้มไว้หรือไม่" \
  "Not all of the program's files could be written into $INSTDIR, so it is not installed.$\r$\n$\r$\nRestart the computer and install again. If that does not help, see whether a virus scanner has blocked a file."
!insertmacro words say_no_rights \
  "การติดตั้งให้ทุกคนต้องใช้สิทธิ์ผู้ดูแลระบบ$\r$\n$\r$\nถ้าไม่มีรหัสผ่านของผู้ดูแลระบบ ให้เลือกติดตั้งให้ “ฉันคนเดียว”" \
  "Installing for everybody needs an administrator.$\r$\n$\r$\nWithout an administrator's password, install it for “me only”."

VIProductVersion "${VERSION}.0"
!macro version LANGUAGE DESCRIPTION
  VIAddVersionKey /LANG=${LANGUAGE} "ProductName" "${PROGRAM}"
  VIAddVersionKey /LANG=${LANGUAGE} "ProductVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileDescription" "${DESCRIPTION}"
  VIAddVersionKey /LANG=${LANGUAGE} "CompanyName" "kongthun"
  VIAddVersionKey /LANG=${LANGUAGE} "LegalCopyright" "© 2026 kongthun authors, MIT"
!macroend
!insertmacro version ${LANG_THAI} "ตัวติดตั้งโปรแกรม${PROGRAM}"
!insertmacro version ${LANG_ENGLISH} "Installer of ${PROGRAM}"
