<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
    <context>
        <name>dyad</name>
        <message numerus="yes">
            <location filename="../../explorer/desktop/news/words.py" />
            <source>%n added</source>
            <translation>
                <numerusform>أُضيف: %n</numerusform>
                <numerusform>أُضيف: %n</numerusform>
                <numerusform>أُضيف: %n</numerusform>
                <numerusform>أُضيف: %n</numerusform>
                <numerusform>أُضيف: %n</numerusform>
                <numerusform>أُضيف: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/removals.py" />
            <location filename="../../explorer/drawing/self_checking.py" />
            <source>%n bookmark(s)</source>
            <translation>
                <numerusform>لا إشارات مرجعية</numerusform>
                <numerusform>إشارة مرجعية واحدة</numerusform>
                <numerusform>إشارتان مرجعيتان</numerusform>
                <numerusform>%n إشارات مرجعية</numerusform>
                <numerusform>%n إشارة مرجعية</numerusform>
                <numerusform>%n إشارة مرجعية</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/pasting.py" />
            <source>%n cell(s) are too long and were cut.</source>
            <translation>
                <numerusform>لم تُقصَّر أي خلية.</numerusform>
                <numerusform>خلية واحدة طويلة جدًا، فقُصّرت.</numerusform>
                <numerusform>خليتان طويلتان جدًا، فقُصّرتا.</numerusform>
                <numerusform>%n خلايا طويلة جدًا، فقُصّرت.</numerusform>
                <numerusform>%n خلية طويلة جدًا، فقُصّرت.</numerusform>
                <numerusform>%n خلية طويلة جدًا، فقُصّرت.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>%n certainly within it</source>
            <translation>
                <numerusform>لا حدث ضمنها بالتأكيد</numerusform>
                <numerusform>حدث واحد ضمنها بالتأكيد</numerusform>
                <numerusform>حدثان ضمنها بالتأكيد</numerusform>
                <numerusform>%n أحداث ضمنها بالتأكيد</numerusform>
                <numerusform>%n حدثًا ضمنها بالتأكيد</numerusform>
                <numerusform>%n حدث ضمنها بالتأكيد</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/news/words.py" />
            <source>%n changed</source>
            <translation>
                <numerusform>تغيّر: %n</numerusform>
                <numerusform>تغيّر: %n</numerusform>
                <numerusform>تغيّر: %n</numerusform>
                <numerusform>تغيّر: %n</numerusform>
                <numerusform>تغيّر: %n</numerusform>
                <numerusform>تغيّر: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/drafts.py" />
            <location filename="../../explorer/editing/pasting.py" />
            <source>%n control character(s) were removed.</source>
            <translation>
                <numerusform>لم يُحذف أي حرف تحكم.</numerusform>
                <numerusform>حُذف حرف تحكم واحد.</numerusform>
                <numerusform>حُذف حرفا تحكم.</numerusform>
                <numerusform>حُذفت %n أحرف تحكم.</numerusform>
                <numerusform>حُذف %n حرف تحكم.</numerusform>
                <numerusform>حُذف %n حرف تحكم.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/canvas/partners_words.py" />
            <source>%n dated over more than a year, in no bar</source>
            <translation>
                <numerusform>لا حدث يمتد تاريخه على أكثر من سنة</numerusform>
                <numerusform>حدث واحد يمتد تاريخه على أكثر من سنة، ليس في أي عمود</numerusform>
                <numerusform>حدثان يمتد تاريخهما على أكثر من سنة، ليسا في أي عمود</numerusform>
                <numerusform>%n أحداث تمتد تواريخها على أكثر من سنة، ليست في أي عمود</numerusform>
                <numerusform>%n حدثًا تمتد تواريخها على أكثر من سنة، ليست في أي عمود</numerusform>
                <numerusform>%n حدث تمتد تواريخها على أكثر من سنة، ليست في أي عمود</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>%n day(s)</source>
            <translation>
                <numerusform>لا أيام</numerusform>
                <numerusform>يوم واحد</numerusform>
                <numerusform>يومان</numerusform>
                <numerusform>%n أيام</numerusform>
                <numerusform>%n يومًا</numerusform>
                <numerusform>%n يوم</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>%n dimmed</source>
            <translation>
                <numerusform>لا باهت</numerusform>
                <numerusform>حدث واحد باهت</numerusform>
                <numerusform>حدثان باهتان</numerusform>
                <numerusform>%n أحداث باهتة</numerusform>
                <numerusform>%n حدثًا باهتًا</numerusform>
                <numerusform>%n حدث باهت</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/status_line.py" />
            <source>%n earlier</source>
            <translation>
                <numerusform>لا شيء سابق</numerusform>
                <numerusform>حدث سابق</numerusform>
                <numerusform>حدثان سابقان</numerusform>
                <numerusform>%n سابقة</numerusform>
                <numerusform>%n سابقًا</numerusform>
                <numerusform>%n سابق</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/canvas/descriptions.py" />
            <location filename="../../explorer/desktop/canvas/partners_words.py" />
            <location filename="../../explorer/desktop/editing/offices.py" />
            <location filename="../../explorer/desktop/editing/places.py" />
            <location filename="../../explorer/desktop/editing/references.py" />
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <location filename="../../explorer/desktop/filter_bar/choices.py" />
            <location filename="../../explorer/desktop/flows/offices.py" />
            <location filename="../../explorer/desktop/flows/places.py" />
            <location filename="../../explorer/desktop/flows/removals.py" />
            <location filename="../../explorer/desktop/panes/cluster_content.py" />
            <location filename="../../explorer/desktop/starting/damage.py" />
            <location filename="../../explorer/desktop/status_line.py" />
            <location filename="../../explorer/editing/places.py" />
            <source>%n event(s)</source>
            <translation>
                <numerusform>لا أحداث</numerusform>
                <numerusform>حدث واحد</numerusform>
                <numerusform>حدثان</numerusform>
                <numerusform>%n أحداث</numerusform>
                <numerusform>%n حدثًا</numerusform>
                <numerusform>%n حدث</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>%n event(s) changed</source>
            <translation>
                <numerusform>لم يُغيَّر أي حدث</numerusform>
                <numerusform>غُيّر حدث واحد</numerusform>
                <numerusform>غُيّر حدثان</numerusform>
                <numerusform>غُيّرت %n أحداث</numerusform>
                <numerusform>غُيّر %n حدثًا</numerusform>
                <numerusform>غُيّر %n حدث</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>%n event(s) entered. Ctrl+Z takes them out again.</source>
            <translation>
                <numerusform>لم يُدخل أي حدث.</numerusform>
                <numerusform>أُدخل حدث واحد. يزيله ‎Ctrl+Z‎.</numerusform>
                <numerusform>أُدخل حدثان. يزيلهما ‎Ctrl+Z‎.</numerusform>
                <numerusform>أُدخلت %n أحداث. يزيلها ‎Ctrl+Z‎.</numerusform>
                <numerusform>أُدخل %n حدثًا. يزيلها ‎Ctrl+Z‎.</numerusform>
                <numerusform>أُدخل %n حدث. يزيلها ‎Ctrl+Z‎.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/canvas/comparison_bar.py" />
            <source>%n event(s) found</source>
            <translation>
                <numerusform>لم يُعثر على حدث</numerusform>
                <numerusform>عُثر على حدث واحد</numerusform>
                <numerusform>عُثر على حدثين</numerusform>
                <numerusform>عُثر على %n أحداث</numerusform>
                <numerusform>عُثر على %n حدثًا</numerusform>
                <numerusform>عُثر على %n حدث</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>%n event(s) listed there too</source>
            <translation>
                <numerusform>لم يُدرج هناك أي حدث</numerusform>
                <numerusform>أُدرج هناك أيضًا حدث واحد</numerusform>
                <numerusform>أُدرج هناك أيضًا حدثان</numerusform>
                <numerusform>أُدرجت هناك أيضًا %n أحداث</numerusform>
                <numerusform>أُدرج هناك أيضًا %n حدثًا</numerusform>
                <numerusform>أُدرج هناك أيضًا %n حدث</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>%n event(s) moved</source>
            <translation>
                <numerusform>لم يُنقل أي حدث</numerusform>
                <numerusform>نُقل حدث واحد</numerusform>
                <numerusform>نُقل حدثان</numerusform>
                <numerusform>نُقلت %n أحداث</numerusform>
                <numerusform>نُقل %n حدثًا</numerusform>
                <numerusform>نُقل %n حدث</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>%n event(s) of all partners pass</source>
            <translation>
                <numerusform>لا يمر أي حدث لجميع الشركاء</numerusform>
                <numerusform>يمر حدث واحد لجميع الشركاء</numerusform>
                <numerusform>يمر حدثان لجميع الشركاء</numerusform>
                <numerusform>تمر %n أحداث لجميع الشركاء</numerusform>
                <numerusform>يمر %n حدثًا لجميع الشركاء</numerusform>
                <numerusform>يمر %n حدث لجميع الشركاء</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/removals.py" />
            <source>%n event(s) of it stay, since other dossiers have them too.</source>
            <translation>
                <numerusform>لا يبقى شيء من أحداثه.</numerusform>
                <numerusform>يبقى من أحداثه حدث واحد لأنه في ملفات أخرى أيضًا.</numerusform>
                <numerusform>يبقى من أحداثه حدثان لأنهما في ملفات أخرى أيضًا.</numerusform>
                <numerusform>تبقى من أحداثه %n أحداث لأنها في ملفات أخرى أيضًا.</numerusform>
                <numerusform>يبقى من أحداثه %n حدثًا لأنها في ملفات أخرى أيضًا.</numerusform>
                <numerusform>يبقى من أحداثه %n حدث لأنها في ملفات أخرى أيضًا.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>%n event(s) removed. Ctrl+Z brings them back.</source>
            <translation>
                <numerusform>لم يُزَل أي حدث.</numerusform>
                <numerusform>أُزيل حدث واحد. يعيده ‎Ctrl+Z‎.</numerusform>
                <numerusform>أُزيل حدثان. يعيدهما ‎Ctrl+Z‎.</numerusform>
                <numerusform>أُزيلت %n أحداث. يعيدها ‎Ctrl+Z‎.</numerusform>
                <numerusform>أُزيل %n حدثًا. يعيدها ‎Ctrl+Z‎.</numerusform>
                <numerusform>أُزيل %n حدث. يعيدها ‎Ctrl+Z‎.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/canvas/chart_panel.py" />
            <location filename="../../explorer/desktop/editing/references.py" />
            <location filename="../../explorer/desktop/flows/removals.py" />
            <location filename="../../explorer/desktop/status_line.py" />
            <source>%n figure(s)</source>
            <translation>
                <numerusform>لا أرقام</numerusform>
                <numerusform>رقم واحد</numerusform>
                <numerusform>رقمان</numerusform>
                <numerusform>%n أرقام</numerusform>
                <numerusform>%n رقمًا</numerusform>
                <numerusform>%n رقم</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/trade/legend.py" />
            <source>%n figure(s) in other currencies not shown.</source>
            <translation>
                <numerusform>لا أرقام بعملات أخرى.</numerusform>
                <numerusform>رقم واحد بعملة أخرى غير معروض.</numerusform>
                <numerusform>رقمان بعملات أخرى غير معروضين.</numerusform>
                <numerusform>%n أرقام بعملات أخرى غير معروضة.</numerusform>
                <numerusform>%n رقمًا بعملات أخرى غير معروض.</numerusform>
                <numerusform>%n رقم بعملات أخرى غير معروض.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>%n figure(s) in the chart</source>
            <translation>
                <numerusform>لا أرقام في المخطط</numerusform>
                <numerusform>رقم واحد في المخطط</numerusform>
                <numerusform>رقمان في المخطط</numerusform>
                <numerusform>%n أرقام في المخطط</numerusform>
                <numerusform>%n رقمًا في المخطط</numerusform>
                <numerusform>%n رقم في المخطط</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/trade/legend.py" />
            <source>%n figure(s) of single products not shown.</source>
            <translation>
                <numerusform>لا أرقام لمنتجات مفردة.</numerusform>
                <numerusform>رقم واحد لمنتج مفرد غير معروض.</numerusform>
                <numerusform>رقمان لمنتجات مفردة غير معروضين.</numerusform>
                <numerusform>%n أرقام لمنتجات مفردة غير معروضة.</numerusform>
                <numerusform>%n رقمًا لمنتجات مفردة غير معروض.</numerusform>
                <numerusform>%n رقم لمنتجات مفردة غير معروض.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>%n figure(s) of single products, not added</source>
            <translation>
                <numerusform>لا أرقام لمنتجات منفردة</numerusform>
                <numerusform>رقم واحد لمنتج منفرد، غير مجموع</numerusform>
                <numerusform>رقمان لمنتجين منفردين، غير مجموعين</numerusform>
                <numerusform>%n أرقام لمنتجات منفردة، غير مجموعة</numerusform>
                <numerusform>%n رقمًا لمنتجات منفردة، غير مجموعة</numerusform>
                <numerusform>%n رقم لمنتجات منفردة، غير مجموعة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/timeline/overview.py" />
            <source>%n first hit(s)</source>
            <translation>
                <numerusform>لا نتائج أولى</numerusform>
                <numerusform>أول نتيجة</numerusform>
                <numerusform>أول نتيجتين</numerusform>
                <numerusform>أول %n نتائج</numerusform>
                <numerusform>أول %n نتيجة</numerusform>
                <numerusform>أول %n نتيجة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/canvas/comparison_bar.py" />
            <location filename="../../explorer/desktop/search_field.py" />
            <source>%n first hit(s), counting…</source>
            <translation>
                <numerusform>جارٍ العدّ…</numerusform>
                <numerusform>أول نتيجة، جارٍ العدّ…</numerusform>
                <numerusform>أول نتيجتين، جارٍ العدّ…</numerusform>
                <numerusform>أول %n نتائج، جارٍ العدّ…</numerusform>
                <numerusform>أول %n نتيجة، جارٍ العدّ…</numerusform>
                <numerusform>أول %n نتيجة، جارٍ العدّ…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/search_field.py" />
            <source>%n found</source>
            <translation>
                <numerusform>لا نتيجة</numerusform>
                <numerusform>نتيجة واحدة</numerusform>
                <numerusform>نتيجتان</numerusform>
                <numerusform>%n نتائج</numerusform>
                <numerusform>%n نتيجة</numerusform>
                <numerusform>%n نتيجة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/search_field.py" />
            <source>%n found in all; F3 goes to the next</source>
            <translation>
                <numerusform>لم يُعثر على شيء</numerusform>
                <numerusform>عُثر على نتيجة واحدة؛ ينتقل F3 إليها</numerusform>
                <numerusform>عُثر على نتيجتين؛ ينتقل F3 إلى التالية</numerusform>
                <numerusform>عُثر على %n نتائج؛ ينتقل F3 إلى التالية</numerusform>
                <numerusform>عُثر على %n نتيجة؛ ينتقل F3 إلى التالية</numerusform>
                <numerusform>عُثر على %n نتيجة؛ ينتقل F3 إلى التالية</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/pasting.py" />
            <source>%n further row(s) are left out: paste them afterwards.</source>
            <translation>
                <numerusform>لم يُترك أي صف آخر.</numerusform>
                <numerusform>تُرك صف آخر: ألصقه بعد ذلك.</numerusform>
                <numerusform>تُرك صفان آخران: ألصقهما بعد ذلك.</numerusform>
                <numerusform>تُركت %n صفوف أخرى: ألصقها بعد ذلك.</numerusform>
                <numerusform>تُرك %n صفًا آخر: ألصقها بعد ذلك.</numerusform>
                <numerusform>تُرك %n صف آخر: ألصقها بعد ذلك.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/news/words.py" />
            <source>%n happened since</source>
            <translation>
                <numerusform>وقع منذئذٍ: %n</numerusform>
                <numerusform>وقع منذئذٍ: %n</numerusform>
                <numerusform>وقع منذئذٍ: %n</numerusform>
                <numerusform>وقع منذئذٍ: %n</numerusform>
                <numerusform>وقع منذئذٍ: %n</numerusform>
                <numerusform>وقع منذئذٍ: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>%n held back by the filter</source>
            <translation>
                <numerusform>لا حدث يحجبه المرشّح</numerusform>
                <numerusform>حدث واحد يحجبه المرشّح</numerusform>
                <numerusform>حدثان يحجبهما المرشّح</numerusform>
                <numerusform>%n أحداث يحجبها المرشّح</numerusform>
                <numerusform>%n حدثًا يحجبها المرشّح</numerusform>
                <numerusform>%n حدث يحجبها المرشّح</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>%n hidden</source>
            <translation>
                <numerusform>لا مخفي</numerusform>
                <numerusform>حدث واحد مخفي</numerusform>
                <numerusform>حدثان مخفيان</numerusform>
                <numerusform>%n أحداث مخفية</numerusform>
                <numerusform>%n حدثًا مخفيًا</numerusform>
                <numerusform>%n حدث مخفي</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>%n lasted, and reach beyond it</source>
            <translation>
                <numerusform>لا حدث دام وتجاوزها</numerusform>
                <numerusform>حدث واحد دام ويتجاوزها</numerusform>
                <numerusform>حدثان داما ويتجاوزانها</numerusform>
                <numerusform>%n أحداث دامت وتتجاوزها</numerusform>
                <numerusform>%n حدثًا دامت وتتجاوزها</numerusform>
                <numerusform>%n حدث دامت وتتجاوزها</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/status_line.py" />
            <source>%n later</source>
            <translation>
                <numerusform>لا شيء لاحق</numerusform>
                <numerusform>حدث لاحق</numerusform>
                <numerusform>حدثان لاحقان</numerusform>
                <numerusform>%n لاحقة</numerusform>
                <numerusform>%n لاحقًا</numerusform>
                <numerusform>%n لاحق</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/canvas/descriptions.py" />
            <location filename="../../explorer/desktop/editing/several.py" />
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <location filename="../../explorer/desktop/filter_bar/pins.py" />
            <location filename="../../explorer/trade/legend.py" />
            <source>%n more</source>
            <translation>
                <numerusform>لا شيء غيرها</numerusform>
                <numerusform>واحد آخر</numerusform>
                <numerusform>اثنان آخران</numerusform>
                <numerusform>%n أخرى</numerusform>
                <numerusform>%n أخرى</numerusform>
                <numerusform>%n أخرى</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>%n more figure(s) not added</source>
            <translation>
                <numerusform>لا أرقام أخرى غير مجموعة</numerusform>
                <numerusform>رقم آخر غير مجموع</numerusform>
                <numerusform>رقمان آخران غير مجموعين</numerusform>
                <numerusform>%n أرقام أخرى غير مجموعة</numerusform>
                <numerusform>%n رقمًا آخر غير مجموعة</numerusform>
                <numerusform>%n رقم آخر غير مجموعة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/citation.py" />
            <location filename="../../explorer/desktop/panes/items.py" />
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <location filename="../../explorer/desktop/sidebar/undated.py" />
            <source>%n more in the table</source>
            <translation>
                <numerusform>لا شيء آخر في الجدول</numerusform>
                <numerusform>واحد آخر في الجدول</numerusform>
                <numerusform>اثنان آخران في الجدول</numerusform>
                <numerusform>%n أخرى في الجدول</numerusform>
                <numerusform>%n أخرى في الجدول</numerusform>
                <numerusform>%n أخرى في الجدول</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>%n more visit(s) from {country} may be later</source>
            <translation>
                <numerusform>لا زيارات أخرى من {country} قد تكون أحدث</numerusform>
                <numerusform>زيارة أخرى واحدة من {country} قد تكون أحدث</numerusform>
                <numerusform>زيارتان أخريان من {country} قد تكونان أحدث</numerusform>
                <numerusform>%n زيارات أخرى من {country} قد تكون أحدث</numerusform>
                <numerusform>%n زيارة أخرى من {country} قد تكون أحدث</numerusform>
                <numerusform>%n زيارة أخرى من {country} قد تكون أحدث</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/pasting.py" />
            <source>%n new person(s) will be entered: {names}</source>
            <translation>
                <numerusform>لن يُدخل أي شخص جديد: {names}</numerusform>
                <numerusform>سيُدخل شخص جديد واحد: {names}</numerusform>
                <numerusform>سيُدخل شخصان جديدان: {names}</numerusform>
                <numerusform>سيُدخل %n أشخاص جدد: {names}</numerusform>
                <numerusform>سيُدخل %n شخصًا جديدًا: {names}</numerusform>
                <numerusform>سيُدخل %n شخص جديد: {names}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/pasting.py" />
            <source>%n new source(s) will be entered: {titles}</source>
            <translation>
                <numerusform>لن يُدخل أي مصدر جديد: {titles}</numerusform>
                <numerusform>سيُدخل مصدر جديد واحد: {titles}</numerusform>
                <numerusform>سيُدخل مصدران جديدان: {titles}</numerusform>
                <numerusform>سيُدخل %n مصادر جديدة: {titles}</numerusform>
                <numerusform>سيُدخل %n مصدرًا جديدًا: {titles}</numerusform>
                <numerusform>سيُدخل %n مصدر جديد: {titles}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>%n of {years} years have a figure</source>
            <translation>
                <numerusform>لا رقم لأي سنة من {years}</numerusform>
                <numerusform>لسنة واحدة من {years} رقم</numerusform>
                <numerusform>لسنتين من {years} رقم</numerusform>
                <numerusform>لـ %n سنوات من {years} رقم</numerusform>
                <numerusform>لـ %n سنة من {years} رقم</numerusform>
                <numerusform>لـ %n سنة من {years} رقم</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/duplicates_window.py" />
            <source>%n pair(s) that may be one and the same. Nothing is changed unasked.</source>
            <translation>
                <numerusform>لا أزواج مشتبهة. لا يُغيَّر شيء من دون طلبك.</numerusform>
                <numerusform>زوج واحد قد يكون شيئًا واحدًا. لا يُغيَّر شيء من دون طلبك.</numerusform>
                <numerusform>زوجان قد يكون كل منهما شيئًا واحدًا. لا يُغيَّر شيء من دون طلبك.</numerusform>
                <numerusform>%n أزواج قد يكون كل منها شيئًا واحدًا. لا يُغيَّر شيء من دون طلبك.</numerusform>
                <numerusform>%n زوجًا قد يكون كل منها شيئًا واحدًا. لا يُغيَّر شيء من دون طلبك.</numerusform>
                <numerusform>%n زوج قد يكون كل منها شيئًا واحدًا. لا يُغيَّر شيء من دون طلبك.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/status_line.py" />
            <source>%n partner(s)</source>
            <translation>
                <numerusform>لا شركاء</numerusform>
                <numerusform>شريك واحد</numerusform>
                <numerusform>شريكان</numerusform>
                <numerusform>%n شركاء</numerusform>
                <numerusform>%n شريكًا</numerusform>
                <numerusform>%n شريك</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/news/words.py" />
            <source>%n perhaps since</source>
            <translation>
                <numerusform>ربما وقع منذئذٍ: %n</numerusform>
                <numerusform>ربما وقع منذئذٍ: %n</numerusform>
                <numerusform>ربما وقع منذئذٍ: %n</numerusform>
                <numerusform>ربما وقع منذئذٍ: %n</numerusform>
                <numerusform>ربما وقع منذئذٍ: %n</numerusform>
                <numerusform>ربما وقع منذئذٍ: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>%n perhaps within it: their dates reach beyond it, or sources differ</source>
            <translation>
                <numerusform>لا حدث قد يكون ضمنها</numerusform>
                <numerusform>حدث واحد قد يكون ضمنها: تاريخه يتجاوزها، أو تختلف المصادر فيه</numerusform>
                <numerusform>حدثان قد يكونان ضمنها: تاريخاهما يتجاوزانها، أو تختلف المصادر فيهما</numerusform>
                <numerusform>%n أحداث قد تكون ضمنها: تواريخها تتجاوزها، أو تختلف المصادر فيها</numerusform>
                <numerusform>%n حدثًا قد تكون ضمنها: تواريخها تتجاوزها، أو تختلف المصادر فيها</numerusform>
                <numerusform>%n حدث قد تكون ضمنها: تواريخها تتجاوزها، أو تختلف المصادر فيها</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/canvas/descriptions.py" />
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>%n pinned</source>
            <translation>
                <numerusform>لا مثبت</numerusform>
                <numerusform>حدث مثبت</numerusform>
                <numerusform>حدثان مثبتان</numerusform>
                <numerusform>%n أحداث مثبتة</numerusform>
                <numerusform>%n حدثًا مثبتًا</numerusform>
                <numerusform>%n حدث مثبت</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>%n pinned as well</source>
            <translation>
                <numerusform>ولا حدث مثبت معها</numerusform>
                <numerusform>وحدث واحد مثبت معها</numerusform>
                <numerusform>وحدثان مثبتان معها</numerusform>
                <numerusform>و%n أحداث مثبتة معها</numerusform>
                <numerusform>و%n حدثًا مثبتًا معها</numerusform>
                <numerusform>و%n حدث مثبت معها</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>%n record(s) were changed here, and the library has them otherwise. Nothing is overwritten unasked.</source>
            <translation>
                <numerusform>لم يُغيَّر هنا أي سجل يختلف عن المكتبة.</numerusform>
                <numerusform>سجل واحد غُيّر هنا، وهو في المكتبة على غير ذلك. لا يُستبدل شيء دون طلبك.</numerusform>
                <numerusform>سجلان غُيّرا هنا، وهما في المكتبة على غير ذلك. لا يُستبدل شيء دون طلبك.</numerusform>
                <numerusform>%n سجلات غُيّرت هنا، وهي في المكتبة على غير ذلك. لا يُستبدل شيء دون طلبك.</numerusform>
                <numerusform>%n سجلًا غُيّرت هنا، وهي في المكتبة على غير ذلك. لا يُستبدل شيء دون طلبك.</numerusform>
                <numerusform>%n سجل غُيّرت هنا، وهي في المكتبة على غير ذلك. لا يُستبدل شيء دون طلبك.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/news/words.py" />
            <source>%n removed</source>
            <translation>
                <numerusform>أُزيل: %n</numerusform>
                <numerusform>أُزيل: %n</numerusform>
                <numerusform>أُزيل: %n</numerusform>
                <numerusform>أُزيل: %n</numerusform>
                <numerusform>أُزيل: %n</numerusform>
                <numerusform>أُزيل: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>%n report(s) of another source, not added: {source}</source>
            <translation>
                <numerusform>لا تقارير من مصدر آخر: {source}</numerusform>
                <numerusform>تقرير واحد من مصدر آخر، غير مجموع: {source}</numerusform>
                <numerusform>تقريران من مصدر آخر، غير مجموعين: {source}</numerusform>
                <numerusform>%n تقارير من مصدر آخر، غير مجموعة: {source}</numerusform>
                <numerusform>%n تقريرًا من مصدر آخر، غير مجموعة: {source}</numerusform>
                <numerusform>%n تقرير من مصدر آخر، غير مجموعة: {source}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>%n row(s) cannot be entered as they are, and are left out.</source>
            <translation>
                <numerusform>لا صفوف متروكة.</numerusform>
                <numerusform>صف واحد لا يمكن إدخاله كما هو، فتُرك.</numerusform>
                <numerusform>صفان لا يمكن إدخالهما كما هما، فتُركا.</numerusform>
                <numerusform>%n صفوف لا يمكن إدخالها كما هي، فتُركت.</numerusform>
                <numerusform>%n صفًا لا يمكن إدخالها كما هي، فتُركت.</numerusform>
                <numerusform>%n صف لا يمكن إدخالها كما هي، فتُركت.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/pasting.py" />
            <source>%n row(s) have more columns than are read.</source>
            <translation>
                <numerusform>لا صف تزيد أعمدته على ما يُقرأ.</numerusform>
                <numerusform>صف واحد تزيد أعمدته على ما يُقرأ.</numerusform>
                <numerusform>صفان تزيد أعمدتهما على ما يُقرأ.</numerusform>
                <numerusform>%n صفوف تزيد أعمدتها على ما يُقرأ.</numerusform>
                <numerusform>%n صفًا تزيد أعمدتها على ما يُقرأ.</numerusform>
                <numerusform>%n صف تزيد أعمدتها على ما يُقرأ.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/canvas/partners_words.py" />
            <location filename="../../explorer/desktop/panes/cluster_content.py" />
            <location filename="../../explorer/desktop/sidebar/sidebar.py" />
            <location filename="../../explorer/desktop/status_line.py" />
            <source>%n undated</source>
            <translation>
                <numerusform>كلها مؤرخة</numerusform>
                <numerusform>واحد بلا تاريخ</numerusform>
                <numerusform>اثنان بلا تاريخ</numerusform>
                <numerusform>%n بلا تاريخ</numerusform>
                <numerusform>%n بلا تاريخ</numerusform>
                <numerusform>%n بلا تاريخ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>%n undated, which may lie in any period</source>
            <translation>
                <numerusform>لا أحداث بلا تاريخ</numerusform>
                <numerusform>حدث واحد بلا تاريخ، قد يقع في أي فترة</numerusform>
                <numerusform>حدثان بلا تاريخ، قد يقعان في أي فترة</numerusform>
                <numerusform>%n أحداث بلا تاريخ، قد تقع في أي فترة</numerusform>
                <numerusform>%n حدثًا بلا تاريخ، قد تقع في أي فترة</numerusform>
                <numerusform>%n حدث بلا تاريخ، قد تقع في أي فترة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>%n visit(s) stay whose they are: a visit is the act of who comes.</source>
            <translation>
                <numerusform>لا زيارات بينها.</numerusform>
                <numerusform>زيارة واحدة يبقى صاحبها كما هو: فالزيارة فعل الزائر.</numerusform>
                <numerusform>زيارتان يبقى صاحباهما كما هما: فالزيارة فعل الزائر.</numerusform>
                <numerusform>%n زيارات يبقى أصحابها كما هم: فالزيارة فعل الزائر.</numerusform>
                <numerusform>%n زيارة يبقى أصحابها كما هم: فالزيارة فعل الزائر.</numerusform>
                <numerusform>%n زيارة يبقى أصحابها كما هم: فالزيارة فعل الزائر.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;About Dyad</source>
            <translation>&amp;حول Dyad</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Back</source>
            <translation>&amp;رجوع</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/meeting.py" />
            <source>&amp;Back to the form</source>
            <translation>ال&amp;عودة إلى النموذج</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Compare with…</source>
            <translation>&amp;قارن مع…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Copy citation</source>
            <translation>&amp;نسخ الاستشهاد</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Detail pane</source>
            <translation>لوح التفاص&amp;يل</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Edit</source>
            <translation>&amp;تحرير</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Edit what is selected…</source>
            <translation>ت&amp;حرير المحدد…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Export this dossier…</source>
            <translation>&amp;تصدير هذا الملف…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;File</source>
            <translation>&amp;ملف</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Filter…</source>
            <translation>ت&amp;صفية…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Forward</source>
            <translation>ت&amp;قدم</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Go</source>
            <translation>ا&amp;نتقال</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Help</source>
            <translation>م&amp;ساعدة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;High contrast</source>
            <translation>تباين &amp;عالٍ</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;History…</source>
            <translation>سجل التغ&amp;ييرات…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Import a dossier…</source>
            <translation>ا&amp;ستيراد ملف…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>&amp;Keep mine</source>
            <translation>أ&amp;بقِ ما لدي</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/meeting.py" />
            <source>&amp;Leave it as it stands</source>
            <translation>إ&amp;بقاء النص القائم</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Left pane</source>
            <translation>اللوح الجان&amp;بي</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Manage bookmarks…</source>
            <translation>إ&amp;دارة الإشارات المرجعية…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;New event…</source>
            <translation>حدث &amp;جديد…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Next hit</source>
            <translation>النتيجة ال&amp;تالية</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Open archive…</source>
            <translation>&amp;فتح أرشيف…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Paste rows of a table…</source>
            <translation>&amp;لصق صفوف جدول…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Quit</source>
            <translation>إ&amp;نهاء</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Record</source>
            <translation>س&amp;جلات</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Redo</source>
            <translation>إعا&amp;دة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Saving is automatic</source>
            <translation>ال&amp;حفظ تلقائي</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Search</source>
            <translation>&amp;بحث</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Stop comparing</source>
            <translation>أ&amp;وقف المقارنة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>&amp;Take the library's</source>
            <translation>&amp;خذ ما في المكتبة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Timeline</source>
            <translation>ال&amp;خط الزمني</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Title of the dossier…</source>
            <translation>عن&amp;وان الملف…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Undo</source>
            <translation>ت&amp;راجع</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Usual text size</source>
            <translation>حجم النص ال&amp;معتاد</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;View</source>
            <translation>&amp;عرض</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Wheel moves in time</source>
            <translation>التنقل في ال&amp;زمن بالعجلة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/meeting.py" />
            <source>&amp;Write yours over it</source>
            <translation>&amp;كتابة نصك فوقه</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/server.py" />
            <source>'dyad setup' makes an archive in a database: name it with --archive postgresql://SERVER/DATABASE. An archive in a file is made by opening it.</source>
            <translation>ينشئ الأمر «dyad setup» أرشيفًا في قاعدة بيانات: سمِّها بـ ‎--archive postgresql://SERVER/DATABASE‎. أما الأرشيف في ملف فيُنشأ بفتحه.</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/news.py" />
            <source>'{author}' has changed nothing in {file}: nobody has yet.</source>
            <translation>لم يغيّر ‏'{author}' شيئًا في {file}: لم يغيّره أحد بعد.</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/news.py" />
            <source>'{author}' has never changed anything in {file}. Some of those who have: {known}.</source>
            <translation>لم يغيّر ‏'{author}' شيئًا قط في {file}. بعض مَن غيّروا: {known}.</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/news.py" />
            <source>'{author}' has never changed anything in {file}. Those who have: {known}.</source>
            <translation>لم يغيّر ‏'{author}' شيئًا قط في {file}. مَن غيّروا: {known}.</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/record_rules.py" />
            <source>'{code}' is no alpha-3 code of a country: '{other}' is</source>
            <translation>«{code}» ليس رمزًا ثلاثيًا لبلد؛ بل «{other}»</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/record_rules.py" />
            <source>'{code}' is no code of a currency, such as USD</source>
            <translation>«{code}» ليس رمز عملة، مثل USD</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/countries.py" />
            <location filename="../../explorer/dossier/record_rules.py" />
            <source>'{code}' is the code of no country</source>
            <translation>«{code}» ليس رمز أي بلد</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/picture.py" />
            <source>'{file}' ends in none of .png, .svg and .pdf, the pictures Dyad draws.</source>
            <translation>لا ينتهي «{file}» بأي من ‎.png و‎.svg و‎.pdf، وهي الصور التي يرسمها Dyad.</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/record_rules.py" />
            <source>'{id}' is no id: it holds a space</source>
            <translation>«{id}» ليس معرّفًا: ففيه فراغ</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/rules.py" />
            <source>'{id}' is something else in {file} ({path})</source>
            <translation>«{id}» شيء آخر في {file} ({path})</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <location filename="../../explorer/exchange/interchange_reader.py" />
            <source>'{key}' is missing</source>
            <translation>ينقص «{key}»</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>'{key}' is no key of the format here</source>
            <translation>«{key}» ليس مفتاحًا في الصيغة هنا</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>'{key}' is no key of the format here; perhaps '{near}' is meant</source>
            <translation>«{key}» ليس مفتاحًا في الصيغة هنا؛ لعل المقصود «{near}»</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>'{number}' is no number</source>
            <translation>«{number}» ليس عددًا</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>'{number}' may be {one} or {other}: write it without marks</source>
            <translation>قد يكون «{number}» {one} أو {other}: اكتبه دون فواصل</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>'{one}' and '{other}' are the same language</source>
            <translation>«{one}» و«{other}» لغة واحدة</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>'{one}' and '{other}' are two currencies</source>
            <translation>«{one}» و«{other}» عملتان مختلفتان</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>'{one}' and '{other}' do not go together</source>
            <translation>«{one}» و«{other}» لا يجتمعان</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/record_rules.py" />
            <source>'{tag}' is no language tag (BCP 47), such as en or zh-Hant</source>
            <translation>«{tag}» ليس وسم لغة (BCP 47)، مثل en أو zh-Hant</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/dyads.py" />
            <source>'{text}' could be more than one pair of countries; use their codes</source>
            <translation>«{text}» قد يعني أكثر من زوج من البلدان؛ استخدم رموزها</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/problems.py" />
            <location filename="../../explorer/exchange/fields.py" />
            <source>'{text}' is listed twice</source>
            <translation>«{text}» مذكور مرتين</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/pasting.py" />
            <source>'{text}' is neither stated, inferred nor disputed</source>
            <translation>«{text}» ليس مذكورًا ولا مستنتجًا ولا مختلفًا فيه</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/new_words.py" />
            <location filename="../../explorer/editing/name_doubts.py" />
            <source>'{text}' is new here, but like {name}</source>
            <translation>«{text}» جديد هنا، لكنه يشبه {name}</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/problems.py" />
            <location filename="../../explorer/exchange/fields.py" />
            <source>'{text}' is no EDTF date: {reason}</source>
            <translation>«{text}» ليس تاريخًا بصيغة EDTF: {reason}</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/pasting.py" />
            <source>'{text}' is no kind of event that is known</source>
            <translation>«{text}» ليس نوعًا معروفًا من الأحداث</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/dyads.py" />
            <source>'{text}' is no pair of countries, such as KAZ-MYS</source>
            <translation>«{text}» ليس زوجًا من البلدان، مثل KAZ-MYS</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/country_names.py" />
            <location filename="../../explorer/editing/name_doubts.py" />
            <source>'{text}' names more than one: choose one from the list</source>
            <translation>«{text}» يدل على أكثر من واحد: اختر من القائمة</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/country_names.py" />
            <source>'{text}' names no country</source>
            <translation>‏'{text}' ليس اسم أي بلد</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/country_names.py" />
            <source>'{text}' names no country: {name} may be meant</source>
            <translation>‏'{text}' ليس اسم أي بلد: قد يكون المقصود {name}</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/dyads.py" />
            <source>'{text}' names one country twice</source>
            <translation>«{text}» يذكر بلدًا واحدًا مرتين</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/draft_texts.py" />
            <source>'{text}' was not understood as a date: {reason}</source>
            <translation>تعذر فهم «{text}» تاريخًا: {reason}</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/draft_texts.py" />
            <source>'{text}' was not understood as a figure: {reason}</source>
            <translation>تعذر فهم «{text}» رقمًا: {reason}</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>'{word}' asks for two numbers</source>
            <translation>«{word}» يتطلب عددين</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>'{word}' is not one of: {allowed}</source>
            <translation>«{word}» ليس من هذه القيم: {allowed}</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/record_rules.py" />
            <source>'{word}' is not written in lower case</source>
            <translation>«{word}» ليس بأحرف صغيرة</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>'{word}' is said of two numbers</source>
            <translation>«{word}» مذكور مع عددين</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>'{word}' may be {codes}: write the code</source>
            <translation>قد يكون «{word}» {codes}: اكتب الرمز</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>'{word}' may be {one} or {other}: write the number out</source>
            <translation>قد يكون «{word}» {one} أو {other}: اكتب العدد كاملًا</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>'{word}' nothing is no amount: say less than how much</source>
            <translation>«{word}» صفر ليس مقدارًا: اذكر الحد الذي يقل عنه</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>'{word}' was not understood</source>
            <translation>تعذر فهم «{word}»</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>(+{more})</source>
            <translation>(⁦+{more}⁩)</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/timeline/partner_strips.py" />
            <source>+%n in no bar</source>
            <translation>
                <numerusform>عدا %n خارج الأعمدة</numerusform>
                <numerusform>عدا %n خارج الأعمدة</numerusform>
                <numerusform>عدا %n خارج الأعمدة</numerusform>
                <numerusform>عدا %n خارج الأعمدة</numerusform>
                <numerusform>عدا %n خارج الأعمدة</numerusform>
                <numerusform>عدا %n خارج الأعمدة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/timeline/partner_strips.py" />
            <source>+%n of no single year</source>
            <translation>
                <numerusform>عدا %n بلا سنة واحدة</numerusform>
                <numerusform>عدا %n بلا سنة واحدة</numerusform>
                <numerusform>عدا %n بلا سنة واحدة</numerusform>
                <numerusform>عدا %n بلا سنة واحدة</numerusform>
                <numerusform>عدا %n بلا سنة واحدة</numerusform>
                <numerusform>عدا %n بلا سنة واحدة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/timeline/partner_strips.py" />
            <source>+%n undated</source>
            <translation>
                <numerusform>عدا %n بلا تاريخ</numerusform>
                <numerusform>عدا %n بلا تاريخ</numerusform>
                <numerusform>عدا %n بلا تاريخ</numerusform>
                <numerusform>عدا %n بلا تاريخ</numerusform>
                <numerusform>عدا %n بلا تاريخ</numerusform>
                <numerusform>عدا %n بلا تاريخ</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/command_line/dispatch.py" />
            <source>--to comes before --from, so there is nothing to draw.</source>
            <translation>يأتي ‎--to قبل ‎--from، فلا شيء يُرسم.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/event_form.py" />
            <source>1 to 5; where it is empty, {number} is worked out</source>
            <translation>من 1 إلى 5؛ وإن تُرك فارغًا حُسب {number}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/event_form.py" />
            <source>1 to 5; worked out where it is empty</source>
            <translation>من 1 إلى 5؛ وتُقدَّر تلقائيًا إن تُركت فارغة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>2006, March 2007, 1992 to 2000…</source>
            <translation>2006، مارس 2007، من 1992 إلى 2000…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/source_form.py" />
            <source>3 June 2019, May 2019…</source>
            <translation>3 يونيو 2019، مايو 2019…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/fields.py" />
            <source>7–8 November 2006, May 1996, before 2005, since 1993…</source>
            <translation>7–8 نوفمبر 2006، مايو 1996، قبل 2005، منذ 1993…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>a code such as USD, where the figure names none</source>
            <translation>رمز مثل USD إن لم يذكر الرقم عملة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/comparison.py" />
            <source>A country</source>
            <translation>دولة</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>a date is written like 1996, 1996-05, 1996-05-27, 199X or 1993/..</source>
            <translation>يُكتب التاريخ هكذا: ‎1996 أو ‎1996-05 أو ‎1996-05-27 أو ‎199X أو ‎1993/..</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>a day needs its month</source>
            <translation>يحتاج اليوم إلى شهره</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/window.py" />
            <source>A day, a moment of a day, or a step</source>
            <translation>يوم، أو وقت من يوم، أو خطوة</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_dates.py" />
            <source>a decade that is only named may be of any century: write it like {date}</source>
            <translation>العقد المذكور باسمه وحده قد يكون من أي قرن: اكتبه هكذا: {date}</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/dossier_draft.py" />
            <source>a dossier is about two countries</source>
            <translation>الملف عن بلدين</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/interchange_reader.py" />
            <source>a dyad is two different countries</source>
            <translation>الزوج بلدان مختلفان</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/record_rules.py" />
            <source>a figure has a number</source>
            <translation>للرقم قيمة</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/record_rules.py" />
            <source>a figure that is '{qualifier}' gives 'low' or 'high'</source>
            <translation>الرقم الموصوف بأنه «{qualifier}» يذكر «low» أو «high»</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/record_rules.py" />
            <source>a figure that is '{qualifier}' gives '{key}'</source>
            <translation>الرقم الموصوف بأنه «{qualifier}» يذكر «{key}»</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>a list</source>
            <translation>قائمة</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>a month cannot follow a year with unspecified digits</source>
            <translation>لا يتبع شهر سنة فيها أرقام غير محددة</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>a month cannot follow a year written with Y</source>
            <translation>لا يتبع شهر سنة مكتوبة بالحرف Y</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>A new archive cannot be made at {file}, because a file is there already. It was left as it is. Choose another name, or open that file.</source>
            <translation>لا يمكن إنشاء أرشيف جديد في {file} لوجود ملف هناك. تُرك كما هو. اختر اسمًا آخر، أو افتح ذلك الملف.</translation>
        </message>
        <message>
            <location filename="../../explorer/app/archives.py" />
            <source>A new archive was made: {file}.</source>
            <translation>أُنشئ أرشيف جديد: {file}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/library.py" />
            <source>A newer library was brought in. %n record(s) that were changed here were kept; it has them otherwise.</source>
            <translation>
                <numerusform>أُدخلت مكتبة أحدث، ولا سجل غُيّر هنا يختلف عنها.</numerusform>
                <numerusform>أُدخلت مكتبة أحدث. أُبقي سجل واحد غُيّر هنا، وهو فيها على غير ذلك.</numerusform>
                <numerusform>أُدخلت مكتبة أحدث. أُبقي سجلان غُيّرا هنا، وهما فيها على غير ذلك.</numerusform>
                <numerusform>أُدخلت مكتبة أحدث. أُبقيت %n سجلات غُيّرت هنا، وهي فيها على غير ذلك.</numerusform>
                <numerusform>أُدخلت مكتبة أحدث. أُبقي %n سجلًا غُيّرت هنا، وهي فيها على غير ذلك.</numerusform>
                <numerusform>أُدخلت مكتبة أحدث. أُبقي %n سجل غُيّرت هنا، وهي فيها على غير ذلك.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>a number</source>
            <translation>رقم</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/picture_request.py" />
            <source>A picture has at most {most} million pixels; ask for a smaller one.</source>
            <translation>للصورة {most} مليون بكسل على الأكثر؛ اطلب أصغر منها.</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/picture_request.py" />
            <source>A picture is at least {width} by {height} pixels.</source>
            <translation>لا تقل الصورة عن {width} في {height} بكسل.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/places.py" />
            <source>A place stands in the events themselves; here it is changed in all of them at once.</source>
            <translation>المكان مذكور في الأحداث نفسها؛ وهنا يُغيَّر فيها كلها دفعة واحدة.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>A screen back</source>
            <translation>شاشة إلى الوراء</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>A screen on</source>
            <translation>شاشة إلى الأمام</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>a season has no days</source>
            <translation>ليس للفصل أيام</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>a text</source>
            <translation>نص</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <location filename="../../explorer/exchange/interchange_reader.py" />
            <source>a visit goes from one country to another</source>
            <translation>الزيارة من بلد إلى آخر</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_dates.py" />
            <source>a winter is the one that begins in its year, here {date}</source>
            <translation>يُقصد بالشتاء ما يبدأ في سنته، وهو هنا {date}</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>a year has at most {digits} digits</source>
            <translation>للسنة {digits} من الأرقام على الأكثر</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>a year of more than four digits begins with Y</source>
            <translation>تبدأ السنة التي تزيد على أربعة أرقام بالحرف Y</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_dates.py" />
            <source>a year of two digits is one of the first century: write all four</source>
            <translation>السنة المكتوبة برقمين تقع في القرن الأول: اكتب الأرقام الأربعة كلها</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_dates.py" />
            <source>a year of two digits may be of any century: write all four</source>
            <translation>قد تكون السنة المكتوبة برقمين من أي قرن: اكتب الأرقام الأربعة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>a year's mean over the period</source>
            <translation>متوسط سنوي خلال الفترة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/dialogs.py" />
            <source>A year, a month, a day or a range, as you write it, or as in 2006-11-07.</source>
            <translation>سنة أو شهر أو يوم أو فترة، كما تكتبها أنت، أو مثل ‎2006-11-07.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/word_fields.py" />
            <source>about 70 million USD, less than 20m, 1.2 to 1.5 billion, not reported…</source>
            <translation>نحو 70 مليون دولار، أقل من 20 مليونًا، من 1.2 إلى 1.5 مليار، غير مذكور…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/about.py" />
            <source>About Dyad</source>
            <translation>حول Dyad</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>about {value}</source>
            <translation>نحو {value}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_view.py" />
            <source>above: acts of {country}</source>
            <translation>فوق: أعمال {country}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_view.py" />
            <source>abroad</source>
            <translation>نحو الشريك</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/source_form.py" />
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>Accessed</source>
            <translation>تاريخ الاطلاع</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>accessed</source>
            <translation>تاريخ الاطلاع</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/citation.py" />
            <source>Accessed {date}</source>
            <translation>اطُّلع عليه في {date}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <source>Act</source>
            <translation>الإجراء</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/table/columns.py" />
            <source>Act of</source>
            <translation>صاحب الفعل</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <source>Acts</source>
            <translation>الإجراءات</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>acts of agreements</source>
            <translation>إجراءات الاتفاقات</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/descriptions.py" />
            <source>Acts of {a} above, of {b} below, what both did between; arrow keys go from event to event</source>
            <translation>أعمال {a} في الأعلى، وأعمال {b} في الأسفل، وما فعلتاه معًا بينهما؛ تنتقل مفاتيح الأسهم من حدث إلى حدث</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/context_menus.py" />
            <source>acts of {name}</source>
            <translation>أعمال {name}</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/lanes.py" />
            <source>acts towards
{country}</source>
            <translation>أعمالها تجاه
{country}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>add an event, create an event</source>
            <translation>إضافة حدث، إنشاء حدث</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>Add tags</source>
            <translation>إضافة وسوم</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/words.py" />
            <source>added</source>
            <translation>إضافة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/dispute_form.py" />
            <source>Added: {citation}</source>
            <translation>يضاف: {citation}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/edits.py" />
            <location filename="../../explorer/desktop/flows/record_forms.py" />
            <source>Added: {title}</source>
            <translation>أُضيف: {title}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/source_form.py" />
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>Address</source>
            <translation>عنوان الويب</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/pair_words.py" />
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>address</source>
            <translation>عنوان الويب</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/database_dialogs.py" />
            <source>Address of the archive's database</source>
            <translation>عنوان قاعدة بيانات الأرشيف</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <location filename="../../explorer/desktop/news/window.py" />
            <source>After</source>
            <translation>بعد</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/clashes.py" />
            <source>After doing it again</source>
            <translation>بعد إعادة التنفيذ</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/window.py" />
            <source>After step {step}</source>
            <translation>بعد الخطوة {step}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/clashes.py" />
            <source>After undoing</source>
            <translation>بعد التراجع</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Agreement</source>
            <translation>اتفاقية</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <location filename="../../explorer/drawing/captions.py" />
            <source>agreement</source>
            <translation>اتفاقية</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Agreements</source>
            <translation>اتفاقيات</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>agreements</source>
            <translation>الاتفاقيات</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>agriculture</source>
            <translation>الزراعة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>All</source>
            <translation>الكل</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>all</source>
            <translation>الكل</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>All &amp;keys</source>
            <translation>كل الم&amp;فاتيح</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>All &amp;partners of a country</source>
            <translation>كل &amp;شركاء دولة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/status_line.py" />
            <source>all changes saved</source>
            <translation>كل التغييرات محفوظة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>All keys</source>
            <translation>كل المفاتيح</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>all of %n year(s) have a figure</source>
            <translation>
                <numerusform>لا سنوات</numerusform>
                <numerusform>للسنة الوحيدة رقم</numerusform>
                <numerusform>للسنتين كلتيهما رقم</numerusform>
                <numerusform>للسنوات الـ %n كلها رقم</numerusform>
                <numerusform>للسنوات الـ %n كلها رقم</numerusform>
                <numerusform>للسنوات الـ %n كلها رقم</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/palette.py" />
            <source>All other commands</source>
            <translation>جميع الأوامر الأخرى</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/salvaging.py" />
            <source>All that is in the archive was saved into {file}. Nothing is known to be lost.</source>
            <translation>حُفظ كل ما في الأرشيف في {file}. ولا يُعرف أن شيئًا فُقد.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/imports.py" />
            <source>Already there: %n record(s)</source>
            <translation>
                <numerusform>موجود من قبل: لا شيء</numerusform>
                <numerusform>موجود من قبل: سجل واحد</numerusform>
                <numerusform>موجود من قبل: سجلان</numerusform>
                <numerusform>موجود من قبل: %n سجلات</numerusform>
                <numerusform>موجود من قبل: %n سجلًا</numerusform>
                <numerusform>موجود من قبل: %n سجل</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/person_content.py" />
            <source>Also in</source>
            <translation>أيضًا في</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/person_content.py" />
            <source>Also written</source>
            <translation>يُكتب أيضًا</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>Alt + wheel</source>
            <translation>Alt + العجلة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Amended</source>
            <translation>التعديل</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Amended by</source>
            <translation>عدّلتها</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Amends</source>
            <translation>تعديل لـ</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/reception.py" />
            <source>An archive from elsewhere</source>
            <translation>أرشيف من مصدر خارجي</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/database_dialogs.py" />
            <source>An archive that several people work in. Your password is taken from the file ~/.pgpass, or from the service that the address names; whoever looks after the database can tell you the address.</source>
            <translation>أرشيف يعمل فيه عدة أشخاص. تؤخذ كلمة مرورك من الملف ‎~/.pgpass‎، أو من الخدمة التي يسميها العنوان؛ واسأل مسؤول قاعدة البيانات عن العنوان.</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>an EDTF date</source>
            <translation>تاريخ بصيغة EDTF</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <location filename="../../explorer/exchange/interchange_reader.py" />
            <source>an event cannot be linked to itself</source>
            <translation>لا يرتبط حدث بنفسه</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/interchange_reader.py" />
            <source>an event of another kind has no '{key}'</source>
            <translation>ليس لحدث من نوع آخر «{key}»</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>an interval gives at least one of its ends</source>
            <translation>تذكر الفترة أحد طرفيها على الأقل</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>an interval has two ends, not {count}</source>
            <translation>للفترة طرفان، لا {count}</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>an object</source>
            <translation>كائن</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>an object of language tag to text</source>
            <translation>كائن من وسم لغة إلى نص</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/offices.py" />
            <source>An office stands in the events themselves; here it is changed in all of them at once.</source>
            <translation>المنصب مذكور في الأحداث نفسها؛ وهنا يُغيَّر فيها كلها دفعة واحدة.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/about.py" />
            <source>An offline explorer of everything that has happened between two countries.</source>
            <translation>مستكشف يعمل دون اتصال لكل ما جرى بين بلدين.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/dossier_form.py" />
            <source>and</source>
            <translation>و</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/source_sections.py" />
            <source>and %n more source(s)</source>
            <translation>
                <numerusform>ولا مصادر أخرى</numerusform>
                <numerusform>ومصدر آخر</numerusform>
                <numerusform>ومصدران آخران</numerusform>
                <numerusform>و%n مصادر أخرى</numerusform>
                <numerusform>و%n مصدرًا آخر</numerusform>
                <numerusform>و%n مصدر آخر</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/history.py" />
            <location filename="../../explorer/desktop/editing/references.py" />
            <source>and %n record(s) more</source>
            <translation>
                <numerusform>ولا سجلات أخرى</numerusform>
                <numerusform>وسجل آخر</numerusform>
                <numerusform>وسجلان آخران</numerusform>
                <numerusform>و%n سجلات أخرى</numerusform>
                <numerusform>و%n سجلًا آخر</numerusform>
                <numerusform>و%n سجل آخر</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/store/earlier_states.py" />
            <source>Another agreement has its id by now: {id}.</source>
            <translation>معرّفه مستعمل الآن لاتفاقية أخرى: {id}.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/earlier_states.py" />
            <source>Another event of the dossier has its id by now: {id}.</source>
            <translation>معرّفه مستعمل الآن لحدث آخر في الملف: {id}.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/backup_problems.py" />
            <source>Another program has the archive {file} open, so nothing was restored. The archive and all backups are as they were. Close it there, then try again.</source>
            <translation>الأرشيف {file} مفتوح في برنامج آخر، فلم يُستعد شيء. الأرشيف وكل النسخ الاحتياطية كما كانت. أغلقه هناك، ثم حاول مجددًا.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>Another program is writing to the archive {file}, so this could not be done. The archive is unharmed and nothing of this step was written. Wait until the other program is done, then try again.</source>
            <translation>يكتب برنامج آخر في الأرشيف {file}، فتعذر ذلك. الأرشيف سليم ولم يُكتب شيء من هذه الخطوة. انتظر حتى ينتهي البرنامج الآخر، ثم حاول مجددًا.</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/problems.py" />
            <source>another record has the id '{id}'</source>
            <translation>المعرّف «{id}» لسجل آخر</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/pasting.py" />
            <source>another row says the same</source>
            <translation>صف آخر يقول الشيء نفسه</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/record_commands.py" />
            <source>Another title of the dossier {dossier}</source>
            <translation>عنوان آخر للملف {dossier}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/toolbar.py" />
            <source>Any period</source>
            <translation>أي فترة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/event_form.py" />
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>apart by commas</source>
            <translation>تفصل بينها فواصل</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Appointed</source>
            <translation>المعيَّن</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/menus.py" />
            <source>Arabic-Indic digits</source>
            <translation>الأرقام العربية المشرقية</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>article</source>
            <translation>مقال</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/source_form.py" />
            <source>article, book, law, website…</source>
            <translation>مقال، كتاب، قانون، موقع إلكتروني…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>as it is</source>
            <translation>كما هو</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/clashes.py" />
            <location filename="../../explorer/desktop/editing/earlier_state.py" />
            <source>As it is now</source>
            <translation>كما هو الآن</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/meeting.py" />
            <source>As it stands</source>
            <translation>النص القائم</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/content_words.py" />
            <source>as it stands</source>
            <translation>كما ورد</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/earlier_state.py" />
            <source>As it was then</source>
            <translation>كما كان حينها</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/picture_page.py" />
            <source>as of {date}</source>
            <translation>حتى {date}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/figure_words.py" />
            <source>as reported by {country}</source>
            <translation>بحسب {country}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/word_fields.py" />
            <source>As the source says it, in words or digits</source>
            <translation>كما يذكره المصدر، بالكلمات أو بالأرقام</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/choices.py" />
            <source>asked for</source>
            <translation>مطلوب</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <source>At least</source>
            <translation>على الأقل</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>at least {value}</source>
            <translation>ما لا يقل عن {value}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <source>At most</source>
            <translation>على الأكثر</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>at most {value}</source>
            <translation>ما لا يزيد على {value}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Attended</source>
            <translation>المشاركة في</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Attended by</source>
            <translation>المشاركون فيه</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/offices.py" />
            <source>Attested</source>
            <translation>سنوات ذكره</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/person_content.py" />
            <source>attested {years}</source>
            <translation>مذكور في {years}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>award</source>
            <translation>الجوائز</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/comparison_bar.py" />
            <source>Axis: {shown}</source>
            <translation>المحور: {shown}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/page_foot.py" />
            <source>Back</source>
            <translation>رجوع</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/importing.py" />
            <location filename="../../explorer/commands/safekeeping.py" />
            <source>Backing up {file}</source>
            <translation>جارٍ نسخ {file} احتياطيًا</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <location filename="../../explorer/desktop/flows/backups.py" />
            <source>Backups</source>
            <translation>النسخ الاحتياطية</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/chart_header.py" />
            <location filename="../../explorer/desktop/canvas/figure_words.py" />
            <location filename="../../explorer/drawing/picture_page.py" />
            <location filename="../../explorer/trade/readout.py" />
            <source>Balance</source>
            <translation>الميزان التجاري</translation>
        </message>
        <message>
            <location filename="../../explorer/timeline/partner_strips.py" />
            <source>Bar height: root of events a year,</source>
            <translation>ارتفاع العمود: جذر عدد أحداث السنة،</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/timeline/partner_strips.py" />
            <source>Bar height: root of events in %n year(s),</source>
            <translation>
                <numerusform>ارتفاع العمود: جذر عدد الأحداث،</numerusform>
                <numerusform>ارتفاع العمود: جذر عدد أحداث سنة،</numerusform>
                <numerusform>ارتفاع العمود: جذر عدد أحداث سنتين،</numerusform>
                <numerusform>ارتفاع العمود: جذر عدد أحداث %n سنوات،</numerusform>
                <numerusform>ارتفاع العمود: جذر عدد أحداث %n سنة،</numerusform>
                <numerusform>ارتفاع العمود: جذر عدد أحداث %n سنة،</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>Bars: {sources}.</source>
            <translation>الأعمدة: {sources}.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>Basis</source>
            <translation>الأساس</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <location filename="../../explorer/desktop/news/window.py" />
            <source>Before</source>
            <translation>قبل</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>before or after it, no source says</source>
            <translation>قبلها أو بعدها، لا يحدد أي مصدر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>before or after it, sources differ</source>
            <translation>قبلها أو بعدها، تختلف المصادر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Belongs to it</source>
            <translation>ينتمي إليه</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_view.py" />
            <source>below: acts of the partner</source>
            <translation>تحت: أعمال الشريك</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>bilateral cooperation</source>
            <translation>التعاون الثنائي</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>Billion (thousand million) {currency}</source>
            <translation>مليار {currency}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/figure_words.py" />
            <source>billion {currency}</source>
            <translation>مليار {currency}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Boo&amp;kmark this view…</source>
            <translation>إضافة إ&amp;شارة مرجعية لهذا العرض…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>book</source>
            <translation>كتاب</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <source>Bookmark</source>
            <translation>إشارة مرجعية</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/bookmarks.py" />
            <source>Bookmark renamed: {name}</source>
            <translation>أُعيدت تسمية الإشارة المرجعية: {name}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/bookmarks.py" />
            <source>Bookmark this view</source>
            <translation>إضافة إشارة مرجعية لهذا العرض</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/bookmarks.py" />
            <location filename="../../explorer/editing/bookmarks.py" />
            <source>Bookmark {name}</source>
            <translation>إشارة مرجعية: {name}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/bookmarks.py" />
            <source>Bookmark {name} added.</source>
            <translation>أُضيفت الإشارة المرجعية: {name}</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/bookmarks.py" />
            <source>Bookmark {name} removed</source>
            <translation>إزالة الإشارة المرجعية: {name}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/bookmarks.py" />
            <source>Bookmark {name} removed.</source>
            <translation>أُزيلت الإشارة المرجعية: {name}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/bookmark_dialogs.py" />
            <location filename="../../explorer/desktop/flows/bookmarks.py" />
            <source>Bookmarks</source>
            <translation>الإشارات المرجعية</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>bookmarks</source>
            <translation>الإشارات المرجعية</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <location filename="../../explorer/desktop/editing/several.py" />
            <location filename="../../explorer/desktop/table/cell_editing.py" />
            <location filename="../../explorer/desktop/table/columns.py" />
            <location filename="../../explorer/desktop/table/order.py" />
            <source>both</source>
            <translation>كلا البلدين</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/content_words.py" />
            <location filename="../../explorer/desktop/editing/value_words.py" />
            <location filename="../../explorer/desktop/sidebar/undated.py" />
            <source>both countries</source>
            <translation>البلدان</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/chart_header.py" />
            <source>both sides</source>
            <translation>الجانبان</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/chart_header.py" />
            <source>Both sides, all sources</source>
            <translation>الجانبان، كل المصادر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>Both together</source>
            <translation>الدولتان معًا</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>both together</source>
            <translation>الدولتان معًا</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>Both values</source>
            <translation>القيمتان</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>Both ways</source>
            <translation>الاتجاهان</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/figures_list.py" />
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>both ways together</source>
            <translation>الاتجاهان معًا</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/content_words.py" />
            <source>both ways together, {period}</source>
            <translation>الاتجاهان معًا، {period}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/words.py" />
            <source>both ways together: {figure}</source>
            <translation>الاتجاهان معًا: {figure}</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>brackets hold the bounds of what is about or nearly a number</source>
            <translation>ما بين القوسين حدّا عدد موصوف بأنه «نحو» أو «قرابة»</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/earlier_state.py" />
            <source>Bring back an earlier state</source>
            <translation>استعادة حالة سابقة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>Bring back this state…</source>
            <translation>استعادة هذه الحالة…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/earlier_state.py" />
            <source>Bring it back</source>
            <translation>استعادته</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/library.py" />
            <source>Bringing the library in</source>
            <translation>إدخال المكتبة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/history.py" />
            <source>Brought back as it was: {title}</source>
            <translation>استُعيد كما كان: {title}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>business</source>
            <translation>الأعمال</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <source>By</source>
            <translation>الطرف</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/cluster_content.py" />
            <source>By %n years</source>
            <translation>
                <numerusform>بحسب السنوات</numerusform>
                <numerusform>بحسب السنة</numerusform>
                <numerusform>كل سنتين</numerusform>
                <numerusform>كل %n سنوات</numerusform>
                <numerusform>كل %n سنة</numerusform>
                <numerusform>كل %n سنة</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/comparison_bar.py" />
            <source>By calendar</source>
            <translation>حسب التقويم</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/cluster_content.py" />
            <source>By host</source>
            <translation>بحسب المضيف</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/cluster_content.py" />
            <source>By kind</source>
            <translation>بحسب النوع</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_view.py" />
            <source>by name</source>
            <translation>حسب الاسم</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/cluster_content.py" />
            <source>By visitor</source>
            <translation>بحسب الزائر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/window.py" />
            <source>by when</source>
            <translation>بحسب</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/cluster_content.py" />
            <source>By year</source>
            <translation>بحسب السنة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>C&amp;lear all filters</source>
            <translation>مسح &amp;كل المرشحات</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>C&amp;ount years from the selected event</source>
            <translation>عُدّ السنوات من الحدث الم&amp;حدد</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <location filename="../../explorer/desktop/bookmark_dialogs.py" />
            <location filename="../../explorer/desktop/database_dialogs.py" />
            <location filename="../../explorer/desktop/dialogs.py" />
            <location filename="../../explorer/desktop/editing/earlier_state.py" />
            <location filename="../../explorer/desktop/editing/merging.py" />
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <location filename="../../explorer/desktop/editing/record_form.py" />
            <location filename="../../explorer/desktop/editing/same_as.py" />
            <location filename="../../explorer/desktop/editing/several.py" />
            <location filename="../../explorer/desktop/editing/signing.py" />
            <location filename="../../explorer/desktop/editing/work_line.py" />
            <location filename="../../explorer/desktop/flows/imports.py" />
            <location filename="../../explorer/desktop/flows/reception.py" />
            <location filename="../../explorer/desktop/flows/removals.py" />
            <location filename="../../explorer/desktop/starting/working.py" />
            <location filename="../../explorer/desktop/status_line.py" />
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/edits.py" />
            <source>Cancelled. Everything stands as it did before.</source>
            <translation>أُلغي. كل شيء باقٍ كما كان.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/record_form.py" />
            <source>Cannot be: {field}: {problem}</source>
            <translation>لا يصح: {field}: {problem}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/table/cell_editing.py" />
            <source>Cannot be: {problem}</source>
            <translation>لا يصح: {problem}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>capital</source>
            <translation>العاصمة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>cattle farming</source>
            <translation>تربية الماشية</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/event_form.py" />
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <location filename="../../explorer/desktop/editing/several.py" />
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <location filename="../../explorer/desktop/panes/event_rows.py" />
            <location filename="../../explorer/desktop/table/columns.py" />
            <source>Certainty</source>
            <translation>اليقين</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Chan&amp;ge the selected events…</source>
            <translation>تغيير ال&amp;أحداث المحددة…</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>Change %n event(s)</source>
            <translation>
                <numerusform>لا أحداث للتغيير</numerusform>
                <numerusform>تغيير حدث واحد</numerusform>
                <numerusform>تغيير حدثين</numerusform>
                <numerusform>تغيير %n أحداث</numerusform>
                <numerusform>تغيير %n حدثًا</numerusform>
                <numerusform>تغيير %n حدث</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>Change events</source>
            <translation>تغيير الأحداث</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>change log</source>
            <translation>سجل التغييرات</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/record_commands.py" />
            <source>Change of a figure: {exporter} to {importer}, {period}</source>
            <translation>تغيير رقم: {exporter} إلى {importer}، {period}</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/record_commands.py" />
            <source>Change of a person: {name}</source>
            <translation>تغيير شخص: {name}</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/record_commands.py" />
            <source>Change of a source: {name}</source>
            <translation>تغيير مصدر: {name}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/several_events.py" />
            <source>Change of {count} events</source>
            <translation>
                <numerusform>تغيير أحداث، عددها {count}</numerusform>
                <numerusform>تغيير حدث واحد</numerusform>
                <numerusform>تغيير حدثين</numerusform>
                <numerusform>تغيير {count} أحداث</numerusform>
                <numerusform>تغيير {count} حدثًا</numerusform>
                <numerusform>تغيير {count} حدث</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/editing/event_commands.py" />
            <location filename="../../explorer/editing/several_events.py" />
            <source>Change of {title}</source>
            <translation>تغيير: {title}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>Change them</source>
            <translation>تغييرها</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>change, rename</source>
            <translation>تغيير، إعادة تسمية</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/words.py" />
            <source>changed</source>
            <translation>تغيير</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/meeting.py" />
            <source>Changed by both: yours would replace what stands there</source>
            <translation>غيّره الطرفان: ما كتبته يحل محل المسجَّل</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/meeting.py" />
            <source>Changed by the other alone: stays in any case</source>
            <translation>غيّره الطرف الآخر وحده: يبقى في كل الأحوال</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/meeting.py" />
            <source>Changed by you alone: yours would be written</source>
            <translation>غيّرته أنت وحدك: يُكتب ما كتبته</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/offices.py" />
            <source>Changed for</source>
            <translation>نطاق التغيير</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/places.py" />
            <source>Changed in</source>
            <translation>نطاق التغيير</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/meeting.py" />
            <location filename="../../explorer/desktop/editing/places.py" />
            <location filename="../../explorer/desktop/flows/library.py" />
            <location filename="../../explorer/desktop/flows/merging.py" />
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>Changed meanwhile</source>
            <translation>تغيّر أثناء التحرير</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/dispute_form.py" />
            <source>Changed: {before} → {after}</source>
            <translation>يتغير: {before} ← {after}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/edits.py" />
            <location filename="../../explorer/desktop/flows/record_forms.py" />
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>Changed: {title}</source>
            <translation>غُيّر: {title}</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>changes in the history</source>
            <translation>تغييرات في سجل التغييرات</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>Change…</source>
            <translation>تغيير…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <source>Checking backups</source>
            <translation>جارٍ فحص النسخ الاحتياطية</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/safekeeping.py" />
            <source>Checking backups of {file}</source>
            <translation>جارٍ فحص النسخ الاحتياطية لـ {file}</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/checking.py" />
            <location filename="../../explorer/desktop/flows/reception.py" />
            <source>Checking {file}</source>
            <translation>جارٍ فحص {file}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <source>Checks out</source>
            <translation>سليمة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/timeline_overlay.py" />
            <source>Choose a dossier</source>
            <translation>اختيار ملف</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>Choose a period: what happened in it, and its trade</source>
            <translation>اختيار فترة: ما حدث فيها وتجارتها</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Choose the period in &amp;view</source>
            <translation>اختيار الفترة الم&amp;عروضة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>Chosen period</source>
            <translation>الفترة المختارة</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/picture_page.py" />
            <source>chosen period: {period}</source>
            <translation>الفترة المختارة: {period}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>CIF: cost, insurance, freight</source>
            <translation>CIF: التكلفة والتأمين والشحن</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>Cited for</source>
            <translation>يُستشهد به في</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Cle&amp;ar the chosen period</source>
            <translation>مسح الفترة الم&amp;ختارة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>Clear</source>
            <translation>مسح</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>Clear all</source>
            <translation>مسح الكل</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <location filename="../../explorer/desktop/filter_bar/context_menus.py" />
            <source>Clear all filters</source>
            <translation>مسح كل المرشحات</translation>
        </message>
        <message>
            <location filename="../../explorer/timeline/outside.py" />
            <source>Clear the filters</source>
            <translation>مسح المرشحات</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/search_field.py" />
            <source>Clear the search</source>
            <translation>مسح البحث</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>click</source>
            <translation>نقرة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>Click a mark on the timeline or a row of the table to read what is known of it and who says so.</source>
            <translation>انقر علامة على الخط الزمني أو صفًا في الجدول لتقرأ ما يُعرف عنه ومن يقول ذلك.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/about.py" />
            <location filename="../../explorer/desktop/backups_window.py" />
            <location filename="../../explorer/desktop/bookmark_dialogs.py" />
            <location filename="../../explorer/desktop/editing/clashes.py" />
            <location filename="../../explorer/desktop/editing/duplicates_window.py" />
            <location filename="../../explorer/desktop/editing/figures_list.py" />
            <location filename="../../explorer/desktop/editing/history.py" />
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <location filename="../../explorer/desktop/editing/references.py" />
            <location filename="../../explorer/desktop/editing/uses_window.py" />
            <location filename="../../explorer/desktop/news/window.py" />
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/database_dialogs.py" />
            <source>Close and lose it</source>
            <translation>إغلاق وفقدانه</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Close, then deselect</source>
            <translation>إغلاق، ثم إلغاء التحديد</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>closer, magnify</source>
            <translation>أقرب، تقريب</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Colours of the s&amp;ystem</source>
            <translation>ألوان ال&amp;نظام</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>Column</source>
            <translation>العمود</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/pasting.py" />
            <source>Column “{name}” is not understood and left out.</source>
            <translation>تعذر فهم العمود «{name}»، فتُرك.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>Columns that are understood: {columns}.</source>
            <translation>الأعمدة المفهومة: {columns}.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Command &amp;palette</source>
            <translation>لوحة الأ&amp;وامر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/palette.py" />
            <source>Command palette</source>
            <translation>لوحة الأوامر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/palette.py" />
            <source>Commands</source>
            <translation>الأوامر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/comparison.py" />
            <source>Compare with</source>
            <translation>قارن مع</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/duplicates_window.py" />
            <location filename="../../explorer/desktop/editing/same_as.py" />
            <source>Compare…</source>
            <translation>مقارنة…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/library.py" />
            <source>Comparing with the library</source>
            <translation>المقارنة بالمكتبة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>Comparing with the library…</source>
            <translation>جارٍ المقارنة بالمكتبة…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Concerning it</source>
            <translation>ما يتعلق به</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Concerns</source>
            <translation>يتعلق بـ</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>congress</source>
            <translation>مؤتمر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>connect to a server, PostgreSQL</source>
            <translation>الاتصال بخادم، PostgreSQL</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>context</source>
            <translation>السياق</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>controversy</source>
            <translation>الجدل</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>cooperation</source>
            <translation>التعاون</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/damage_found.py" />
            <source>Copied</source>
            <translation>نُسخ</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/texts.py" />
            <source>Copy</source>
            <translation>نسخ</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>Copy as text</source>
            <translation>نسخ كنص</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/page_foot.py" />
            <source>Copy citation</source>
            <translation>نسخ الاستشهاد</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/page_foot.py" />
            <source>Copy list</source>
            <translation>نسخ القائمة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Copy the chosen period as text</source>
            <translation>نسخ الفترة المختارة كنص</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/report_dialog.py" />
            <source>Copy the report</source>
            <translation>نسخ التقرير</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/damage_found.py" />
            <source>Copy what was typed</source>
            <translation>انسخ ما كُتب</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/server.py" />
            <source>Copying to {file}</source>
            <translation>جارٍ النسخ إلى {file}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/comparison_bar.py" />
            <source>Count years from the selected event</source>
            <translation>عُدّ السنوات من الحدث المحدد</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/window.py" />
            <source>Counted by when</source>
            <translation>الحساب بحسب</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/session.py" />
            <source>Counting all hits</source>
            <translation>عدّ كل النتائج</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <location filename="../../explorer/desktop/flows/partners.py" />
            <source>Counting the events of all partners</source>
            <translation>جارٍ عدّ أحداث كل الشركاء</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_result.py" />
            <source>Counting what can be filtered by</source>
            <translation>جارٍ عدّ ما يمكن التصفية به</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/removals.py" />
            <source>Counting what is in the dossier</source>
            <translation>جارٍ عدّ ما في الملف</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/dossier_form.py" />
            <location filename="../../explorer/desktop/sidebar/sidebar.py" />
            <source>Countries</source>
            <translation>الدول</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_table.py" />
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/offices.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/editing/person_form.py" />
            <source>Country</source>
            <translation>الدولة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Critic</source>
            <translation>المنتقد</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>Ctrl + wheel</source>
            <translation>Ctrl + العجلة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/merging.py" />
            <source>Ctrl+Enter merges them from any field</source>
            <translation>يدمجها ‎Ctrl+Enter‎ من أي حقل</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/record_form.py" />
            <source>Ctrl+Enter saves from any field</source>
            <translation>يحفظ ‎Ctrl+Enter‎ من أي حقل</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>culture</source>
            <translation>الثقافة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>Currency</source>
            <translation>العملة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Dar&amp;k</source>
            <translation>&amp;داكن</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>dark mode, night</source>
            <translation>الوضع الداكن، ليل</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>data set</source>
            <translation>مجموعة بيانات</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/dialogs.py" />
            <location filename="../../explorer/desktop/editing/dispute_form.py" />
            <location filename="../../explorer/desktop/editing/event_form.py" />
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <location filename="../../explorer/desktop/editing/split_form.py" />
            <location filename="../../explorer/desktop/news/rows.py" />
            <location filename="../../explorer/desktop/table/columns.py" />
            <source>Date</source>
            <translation>التاريخ</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/pair_words.py" />
            <source>date</source>
            <translation>التاريخ</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <source>Date it gives for this</source>
            <translation>التاريخ الذي يذكره لذلك</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/given_dates.py" />
            <source>date not recorded</source>
            <translation>تاريخ غير مسجل</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <source>date not reported</source>
            <translation>التاريخ غير مذكور</translation>
        </message>
        <message>
            <location filename="../../explorer/timeline/alignment.py" />
            <source>day {day}</source>
            <translation>اليوم {day}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>Days</source>
            <translation>الأيام</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>days</source>
            <translation>الأيام</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>delegation</source>
            <translation>وفد</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>delete</source>
            <translation>حذف</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>deselect</source>
            <translation>إلغاء التحديد</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>deselect the period</source>
            <translation>إلغاء اختيار الفترة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>Details</source>
            <translation>التفاصيل</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Di&amp;vide the event into two…</source>
            <translation>تق&amp;سيم الحدث إلى حدثين…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <location filename="../../explorer/desktop/flows/library.py" />
            <source>Differences from the library</source>
            <translation>الاختلافات عن المكتبة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Differences from the newer li&amp;brary…</source>
            <translation>الاختلافات عن المكتبة الأحد&amp;ث…</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/imports.py" />
            <source>Different from what stands: %n record(s), left as they are</source>
            <translation>
                <numerusform>مختلف عن الموجود: لا شيء</numerusform>
                <numerusform>مختلف عن الموجود: سجل واحد، تُرك كما هو</numerusform>
                <numerusform>مختلف عن الموجود: سجلان، تُركا كما هما</numerusform>
                <numerusform>مختلف عن الموجود: %n سجلات، تُركت كما هي</numerusform>
                <numerusform>مختلف عن الموجود: %n سجلًا، تُركت كما هي</numerusform>
                <numerusform>مختلف عن الموجود: %n سجل، تُركت كما هي</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/panel.py" />
            <source>dimmed</source>
            <translation>باهتة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>diplomacy</source>
            <translation>الدبلوماسية</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/figures_list.py" />
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>Direction</source>
            <translation>الاتجاه</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/discarding.py" />
            <source>Discard what was typed</source>
            <translation>تجاهل ما كُتب</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>disputed</source>
            <translation>مختلف فيه</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/event_form.py" />
            <source>Disputed: sources disagree</source>
            <translation>مختلف فيه: المصادر مختلفة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/split_form.py" />
            <source>Divide the event into two</source>
            <translation>تقسيم الحدث إلى حدثين</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/splitting.py" />
            <source>Division of {title}, with {second}</source>
            <translation>تقسيم: {title}، ومنه: {second}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>do again</source>
            <translation>تكرار</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/writing_session.py" />
            <source>Doing it again</source>
            <translation>جارٍ إعادة التنفيذ</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/writing_session.py" />
            <source>Doing it again, {percent}% done; Esc cancels it</source>
            <translation>جارٍ التنفيذ من جديد، اكتمل {percent}%؛ Esc يلغيه</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/edits.py" />
            <source>Done again: {what}</source>
            <translation>أُعيد: {what}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/window.py" />
            <source>Done by</source>
            <translation>المحرِّر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/window.py" />
            <source>done by</source>
            <translation>المحرِّر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>Done during this visit</source>
            <translation>ما جرى خلال الزيارة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/content_words.py" />
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <location filename="../../explorer/desktop/editing/several.py" />
            <location filename="../../explorer/desktop/news/words.py" />
            <location filename="../../explorer/desktop/table/columns.py" />
            <source>Dossier</source>
            <translation>الملف</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/toolbar.py" />
            <source>Dossier: {pair}</source>
            <translation>الملف: {pair}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/flows/comparison.py" />
            <location filename="../../explorer/desktop/sidebar/sidebar.py" />
            <source>Dossiers</source>
            <translation>الملفات</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>dossiers</source>
            <translation>الملفات</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/file_actions.py" />
            <source>Dossiers in the interchange format</source>
            <translation>ملفات بصيغة التبادل</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>double taxation</source>
            <translation>الازدواج الضريبي</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>double-click</source>
            <translation>نقرتان</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>drag</source>
            <translation>سحب</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>drag a handle</source>
            <translation>سحب مقبض</translation>
        </message>
        <message>
            <location filename="../../explorer/command_line/dispatch.py" />
            <source>Drawing</source>
            <translation>جارٍ الرسم</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>during it, or after it</source>
            <translation>خلالها أو بعدها</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/salvaging.py" />
            <location filename="../../explorer/desktop/starting/start.py" />
            <source>Dyad</source>
            <translation>Dyad</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/file_actions.py" />
            <location filename="../../explorer/desktop/salvaging.py" />
            <location filename="../../explorer/desktop/starting/damage.py" />
            <source>Dyad archives</source>
            <translation>أرشيفات Dyad</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/languages.py" />
            <source>Dyad does not speak '{language}' yet. It speaks: {known}.</source>
            <translation>لا يتحدث Dyad اللغة «{language}» بعد. لغاته: {known}.</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/dyads.py" />
            <source>Dyad knows no country, or more than one, by the name of '{name}'</source>
            <translation>لا يعرف Dyad بلدًا باسم «{name}»، أو يعرف أكثر من واحد</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history_reading.py" />
            <location filename="../../explorer/desktop/news/window.py" />
            <source>Dyad library</source>
            <translation>مكتبة Dyad</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/report_dialog.py" />
            <source>Dyad met an error that nobody foresaw. Your archive is safe: every change is saved at once.</source>
            <translation>واجه Dyad خطأ لم يتوقعه أحد. أرشيفك سليم: كل تغيير يُحفظ في حينه.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/about.py" />
            <source>Dyad {version}</source>
            <translation>Dyad {version}</translation>
        </message>
        <message>
            <location filename="../../explorer/timeline/bins.py" />
            <source>each day</source>
            <translation>كل يوم</translation>
        </message>
        <message>
            <location filename="../../explorer/timeline/bins.py" />
            <source>each month</source>
            <translation>كل شهر</translation>
        </message>
        <message>
            <location filename="../../explorer/timeline/bins.py" />
            <source>each quarter</source>
            <translation>كل ربع سنة</translation>
        </message>
        <message>
            <location filename="../../explorer/timeline/bins.py" />
            <source>each week</source>
            <translation>كل أسبوع</translation>
        </message>
        <message>
            <location filename="../../explorer/timeline/bins.py" />
            <source>each year</source>
            <translation>كل سنة</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/earlier_states.py" />
            <source>Earlier state of {title}</source>
            <translation>حالة سابقة: {title}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>economy</source>
            <translation>الاقتصاد</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/discarding.py" />
            <source>Edit it further</source>
            <translation>مواصلة تعديله</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Edit mo&amp;de</source>
            <translation>و&amp;ضع التحرير</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/status_line.py" />
            <source>Edit mode</source>
            <translation>وضع التحرير</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/event_form.py" />
            <source>Edit the event</source>
            <translation>تحرير الحدث</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/offices.py" />
            <source>Edit the office</source>
            <translation>تحرير المنصب</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/person_form.py" />
            <source>Edit the person</source>
            <translation>تحرير الشخص</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/places.py" />
            <source>Edit the place</source>
            <translation>تحرير المكان</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/source_form.py" />
            <source>Edit the source</source>
            <translation>تحرير المصدر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>Edit the trade figure</source>
            <translation>تحرير الرقم التجاري</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/figures_list.py" />
            <location filename="../../explorer/desktop/editing/uses_window.py" />
            <location filename="../../explorer/desktop/panes/page_foot.py" />
            <source>Edit…</source>
            <translation>تحرير…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>education</source>
            <translation>التعليم</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Elected</source>
            <translation>المنتخَب</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>election observation</source>
            <translation>مراقبة انتخابات</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>elections</source>
            <translation>الانتخابات</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>embassy</source>
            <translation>السفارة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>empty for all goods</source>
            <translation>فارغ لكل السلع</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/event_form.py" />
            <source>empty where both did it together</source>
            <translation>فارغ إن فعلته الدولتان معًا</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/source_form.py" />
            <source>Empty where it was not read at an address</source>
            <translation>فارغ إن لم يُطَّلع عليه في عنوان ويب</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/person_form.py" />
            <source>empty where the sources do not say it</source>
            <translation>فارغ إن لم تذكره المصادر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <source>Ended</source>
            <translation>الانتهاء</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>energy</source>
            <translation>الطاقة</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>Enter %n event(s)</source>
            <translation>
                <numerusform>لا أحداث للإدخال</numerusform>
                <numerusform>إدخال حدث واحد</numerusform>
                <numerusform>إدخال حدثين</numerusform>
                <numerusform>إدخال %n أحداث</numerusform>
                <numerusform>إدخال %n حدثًا</numerusform>
                <numerusform>إدخال %n حدث</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/window.py" />
            <source>Enter shows what is chosen in the list</source>
            <translation>يعرض ‎Enter‎ المختار في القائمة</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>entries in lists of events</source>
            <translation>عناصر قوائم الأحداث</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>entries in lists of people</source>
            <translation>عناصر قوائم الأشخاص</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>entries in lists of sources</source>
            <translation>عناصر قوائم المصادر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/timeline_overlay.py" />
            <source>Esc cancels it</source>
            <translation>مفتاح Esc يلغي ذلك</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <source>Estimated</source>
            <translation>تقديري</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/content_words.py" />
            <location filename="../../explorer/desktop/editing/dispute_form.py" />
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/table/columns.py" />
            <source>Event</source>
            <translation>حدث</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Event to the left</source>
            <translation>الحدث إلى اليسار</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Event to the right</source>
            <translation>الحدث إلى اليمين</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <location filename="../../explorer/desktop/canvas/partners_table.py" />
            <location filename="../../explorer/desktop/editing/offices.py" />
            <location filename="../../explorer/desktop/editing/places.py" />
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <location filename="../../explorer/desktop/panes/person_content.py" />
            <source>Events</source>
            <translation>الأحداث</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>events</source>
            <translation>الأحداث</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/window.py" />
            <source>Events happen on days: a step can only be asked for by when the archive learned it</source>
            <translation>الأحداث تقع في أيام: لا يُسأل عن خطوة إلا بحسب دخولها الأرشيف</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>Events of both dossiers are selected. Select events of one of them.</source>
            <translation>حُددت أحداث من الملفين. حدد أحداثًا من أحدهما.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/sidebar/undated.py" />
            <source>Every event here has a date.</source>
            <translation>لكل حدث هنا تاريخ.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/starting/damage.py" />
            <source>Every record that is still whole goes into a new archive. The damaged file stays as it is.</source>
            <translation>كل سجل ما زال كاملًا يُنقل إلى أرشيف جديد. ويبقى الملف التالف كما هو.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/timeline/bins.py" />
            <source>every {n} years</source>
            <translation>
                <numerusform>كل سنة</numerusform>
                <numerusform>كل سنة</numerusform>
                <numerusform>كل سنتين</numerusform>
                <numerusform>كل {n} سنوات</numerusform>
                <numerusform>كل {n} سنة</numerusform>
                <numerusform>كل {n} سنة</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/window.py" />
            <source>everybody</source>
            <translation>الجميع</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/offices.py" />
            <source>everybody: {country}</source>
            <translation>الجميع: {country}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/main_window.py" />
            <source>Everything is saved; saving is automatic.</source>
            <translation>كل شيء محفوظ؛ فالحفظ تلقائي.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/imports.py" />
            <source>Everything that {file} has of {a} and {b} stands in your archive already. Nothing was changed for that dossier.</source>
            <translation>كل ما في {file} عن {a} و{b} موجود في أرشيفك من قبل. لم يتغير شيء في ذلك الملف.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>exit, close the window</source>
            <translation>خروج، إغلاق النافذة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Expired</source>
            <translation>انقضاء المدة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>expired</source>
            <translation>منقضية المدة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/file_actions.py" />
            <source>Export this dossier</source>
            <translation>تصدير هذا الملف</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/content_words.py" />
            <source>Exported by</source>
            <translation>المُصدِّر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/session.py" />
            <source>Exporting the dossier</source>
            <translation>جارٍ تصدير الملف</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/exporting.py" />
            <source>Exporting {dyad}</source>
            <translation>جارٍ تصدير {dyad}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/chart_header.py" />
            <location filename="../../explorer/drawing/picture_page.py" />
            <source>Exports</source>
            <translation>الصادرات</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>exports</source>
            <translation>الصادرات</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>Exports and imports as each reports them.</source>
            <translation>الصادرات والواردات بحسب كل طرف.</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>Exports and imports as it reports them.</source>
            <translation>الصادرات والواردات بحسب تقاريره.</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>Exports FOB, imports CIF.</source>
            <translation>الصادرات FOB، والواردات CIF.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/figure_words.py" />
            <source>Exports of {exporter} to {importer}</source>
            <translation>صادرات {exporter} إلى {importer}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>exports, imports, figures</source>
            <translation>صادرات، واردات، أرقام</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>F&amp;ind</source>
            <translation>&amp;بحث</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>farther</source>
            <translation>أبعد</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>favourite</source>
            <translation>مفضلة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/differing.py" />
            <source>Field</source>
            <translation>الحقل</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/figures_list.py" />
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>Figure</source>
            <translation>الرقم</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>Figures</source>
            <translation>الأرقام</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>figures</source>
            <translation>الأرقام</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/picture_page.py" />
            <source>figures of both sides</source>
            <translation>أرقام الجانبين</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/figures_list.py" />
            <source>Figures of this dossier</source>
            <translation>أرقام هذا الملف</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/chart_header.py" />
            <source>Figures of this dossier…</source>
            <translation>أرقام هذا الملف…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/chart_header.py" />
            <source>Figures: {which}</source>
            <translation>الأرقام: {which}</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/picture_page.py" />
            <source>figures: {which}</source>
            <translation>الأرقام: {which}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/content_words.py" />
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <location filename="../../explorer/desktop/filter_bar/panel.py" />
            <location filename="../../explorer/desktop/toolbar.py" />
            <source>Filter</source>
            <translation>تصفية</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/toolbar.py" />
            <source>Filter by people, places, sources, tags and more</source>
            <translation>تصفية حسب الأشخاص والأماكن والمصادر والوسوم وغيرها</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>Filter to it</source>
            <translation>الترشيح بها</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Filter to the chosen period</source>
            <translation>الترشيح بالفترة المختارة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_result.py" />
            <source>Filtering</source>
            <translation>جارٍ التصفية</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>find</source>
            <translation>بحث، عثور</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/panel.py" />
            <source>Find a person, a place, a tag, a source, a year</source>
            <translation>ابحث عن شخص أو مكان أو وسم أو مصدر أو سنة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/places.py" />
            <source>Find a place</source>
            <translation>ابحث عن مكان</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>find next</source>
            <translation>العثور على التالي</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>find previous</source>
            <translation>العثور على السابق</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/record_form.py" />
            <source>Finding out whether it was saved already…</source>
            <translation>جارٍ التحقق مما إذا كان قد حُفظ…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/split_form.py" />
            <source>First</source>
            <translation>الأول</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/cluster_content.py" />
            <source>first %n</source>
            <translation>
                <numerusform>لا شيء</numerusform>
                <numerusform>الأول</numerusform>
                <numerusform>أول اثنين</numerusform>
                <numerusform>أول %n</numerusform>
                <numerusform>أول %n</numerusform>
                <numerusform>أول %n</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <location filename="../../explorer/drawing/captions.py" />
            <source>first by a head of government</source>
            <translation>أول زيارة لرئيس حكومة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <location filename="../../explorer/drawing/captions.py" />
            <source>first by a head of state</source>
            <translation>أول زيارة لرئيس دولة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <location filename="../../explorer/drawing/captions.py" />
            <source>first by a minister</source>
            <translation>أول زيارة لوزير</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>First event</source>
            <translation>أول حدث</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <location filename="../../explorer/drawing/captions.py" />
            <source>first visit</source>
            <translation>أول زيارة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_table.py" />
            <source>First year</source>
            <translation>أول سنة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>fiscal evasion</source>
            <translation>التهرب الضريبي</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>fit all, zoom to all, whole range</source>
            <translation>ملاءمة الكل، المدى كله</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>fit the selection, zoom to the selection</source>
            <translation>ملاءمة المحدد، تكبير المحدد</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>FOB: free on board</source>
            <translation>FOB: تسليم ظهر السفينة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>follow a link</source>
            <translation>اتباع رابط</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Follows from</source>
            <translation>منبثق عن</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>font size</source>
            <translation>حجم الخط</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>for rows that name none</source>
            <translation>للصفوف التي لا تذكر مصدرًا</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>force not stated</source>
            <translation>النفاذ غير مذكور</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/editing/value_words.py" />
            <source>Form</source>
            <translation>الشكل</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>forum</source>
            <translation>منتدى</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/parts.py" />
            <source>Framework</source>
            <translation>اتفاق إطاري</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>framework agreement</source>
            <translation>اتفاق إطاري</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/about.py" />
            <source>Free software under the MIT licence. It stands on the work of others:</source>
            <translation>برنامج حر برخصة MIT، يقوم على أعمال آخرين:</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/content_words.py" />
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>From</source>
            <translation>من</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>from %n figure(s); no whole year lies within</source>
            <translation>
                <numerusform>لا أرقام؛ ولا تقع ضمنها سنة كاملة</numerusform>
                <numerusform>من رقم واحد؛ ولا تقع ضمنها سنة كاملة</numerusform>
                <numerusform>من رقمين؛ ولا تقع ضمنها سنة كاملة</numerusform>
                <numerusform>من %n أرقام؛ ولا تقع ضمنها سنة كاملة</numerusform>
                <numerusform>من %n رقمًا؛ ولا تقع ضمنها سنة كاملة</numerusform>
                <numerusform>من %n رقم؛ ولا تقع ضمنها سنة كاملة</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/window.py" />
            <source>From the beginning of {date} on</source>
            <translation>من بداية {date}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/window.py" />
            <source>From {moment} on</source>
            <translation>من {moment}</translation>
        </message>
        <message>
            <location filename="../../explorer/timeline/alignment.py" />
            <source>from {year}</source>
            <translation>من {year}</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/trade_caption.py" />
            <source>gap.</source>
            <translation>الفجوة.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>geography</source>
            <translation>الجغرافيا</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Given by</source>
            <translation>المانح</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Given to</source>
            <translation>الممنوح له</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>Gives another date</source>
            <translation>يذكر تاريخًا آخر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/citation.py" />
            <source>Gives {date}</source>
            <translation>يذكر {date}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/source_sections.py" />
            <source>gives {date}</source>
            <translation>يذكر {date}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Go &amp;back to a backup…</source>
            <translation>ال&amp;عودة إلى نسخة احتياطية…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <source>Go back to a backup</source>
            <translation>العودة إلى نسخة احتياطية</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/damage_found.py" />
            <source>Go back to a backup…</source>
            <translation>العودة إلى نسخة احتياطية…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/starting/damage.py" />
            <source>Go back to the newest backup</source>
            <translation>العودة إلى أحدث نسخة احتياطية</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/discarding.py" />
            <source>Go on trying</source>
            <translation>متابعة المحاولة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/report_dialog.py" />
            <source>Go on working</source>
            <translation>متابعة العمل</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Go to &amp;date…</source>
            <translation>الانتقال إلى &amp;تاريخ…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/dialogs.py" />
            <source>Go to a date</source>
            <translation>الانتقال إلى تاريخ</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>go to a date</source>
            <translation>الانتقال إلى تاريخ</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/toolbar.py" />
            <source>Go to a date…</source>
            <translation>الانتقال إلى تاريخ…</translation>
        </message>
        <message>
            <location filename="../../explorer/timeline/outside.py" />
            <source>Go to the nearest event</source>
            <translation>الانتقال إلى أقرب حدث</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/damage_found.py" />
            <source>Going back to a backup closes the form, and puts what was typed on the clipboard first.</source>
            <translation>العودة إلى نسخة احتياطية تغلق النموذج، وتضع ما كُتب في الحافظة أولًا.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/starting/damage.py" />
            <source>Going back to the archive of {when}. What it holds now is backed up first.</source>
            <translation>جارٍ العودة إلى الأرشيف كما كان في {when}. يُنسخ محتواه الحالي احتياطيًا أولًا.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/words.py" />
            <source>happened since</source>
            <translation>وقع منذئذٍ</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>head of government</source>
            <translation>رئيس حكومة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>head of state</source>
            <translation>رئيس دولة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>health</source>
            <translation>الصحة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>Height of the lanes</source>
            <translation>ارتفاع المسارات</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/search_field.py" />
            <source>held back by the filter</source>
            <translation>يحجبه المرشح</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/panel.py" />
            <source>hidden</source>
            <translation>مخفية</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/context_menus.py" />
            <source>Hide</source>
            <translation>إخفاء</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/context_menus.py" />
            <source>Hide {name}</source>
            <translation>إخفاء {name}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>History</source>
            <translation>سجل التغييرات</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>History &amp;of the event…</source>
            <translation>سجل ت&amp;غييرات الحدث…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>History of the event…</source>
            <translation>سجل تغييرات الحدث…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>History of {title}</source>
            <translation>سجل تغييرات: {title}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/status_line.py" />
            <source>hit {number} of {count}: {title}, {date}</source>
            <translation>النتيجة {number} من {count}: {title}، {date}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>holds</source>
            <translation>يحوي</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>Host</source>
            <translation>المضيف</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>host</source>
            <translation>المضيف</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <source>How</source>
            <translation>العلاقة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/starting/damage.py" />
            <source>How do you want to go on?</source>
            <translation>كيف تريد المتابعة؟</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <source>How it is meant</source>
            <translation>المقصود به</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <source>How the date is meant</source>
            <translation>المقصود بالتاريخ</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/imports.py" />
            <source>Import</source>
            <translation>استيراد</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/file_actions.py" />
            <source>Import a dossier</source>
            <translation>استيراد ملف</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/toolbar.py" />
            <source>Import a dossier…</source>
            <translation>استيراد ملف…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/reception.py" />
            <source>Import into my archive</source>
            <translation>استيراد إلى أرشيفي</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/importing.py" />
            <source>Import of {name}</source>
            <translation>استيراد {name}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/imports.py" />
            <source>Import {file}? It is a dossier of {a} and {b} with {events} events and {figures} trade figures. Nothing that stands in your archive is overwritten.</source>
            <translation>هل يُستورد {file}؟ إنه ملف {a} و{b}، وفيه من الأحداث {events} ومن الأرقام التجارية {figures}. ولا يُستبدل شيء مما في أرشيفك.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/content_words.py" />
            <source>Imported by</source>
            <translation>المستورد</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/reception.py" />
            <source>Importing brings its dossiers into your own archive, as one step each that can be undone. Opened as yours, the file itself is changed when you edit, and opens without this question from now on. Choose that only if you know who sent it.</source>
            <translation>الاستيراد يُدخل ملفاته في أرشيفك أنت، كلًّا منها في خطوة واحدة يمكن التراجع عنها. أما إن فُتح على أنه لك فإن الملف نفسه يتغير حين تحرّر، ويُفتح بعد ذلك دون هذا السؤال. لا تختر هذا إلا إن كنت تعرف من أرسله.</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/importing.py" />
            <source>Importing {file}</source>
            <translation>جارٍ استيراد {file}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/writing_session.py" />
            <source>Importing {name}, {percent}% done; Esc cancels it</source>
            <translation>جارٍ استيراد {name}، اكتمل {percent}%؛ Esc يلغيه</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>In brackets: how many more may be in it</source>
            <translation>بين قوسين: كم غيرها قد يكون ضمنها</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/duplicates_window.py" />
            <source>In common</source>
            <translation>المشترك</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>In edit mode: an end of the selected event's date</source>
            <translation>في وضع التحرير: أحد طرفي تاريخ الحدث المحدد</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>In edit mode: beginning of the date to the left</source>
            <translation>في وضع التحرير: بداية التاريخ إلى اليسار</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>In edit mode: beginning of the date to the right</source>
            <translation>في وضع التحرير: بداية التاريخ إلى اليمين</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>In edit mode: end of the date to the left</source>
            <translation>في وضع التحرير: نهاية التاريخ إلى اليسار</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>In edit mode: end of the date to the right</source>
            <translation>في وضع التحرير: نهاية التاريخ إلى اليمين</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>In force</source>
            <translation>النفاذ</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>in force</source>
            <translation>نافذة</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>in force {date}</source>
            <translation>نفاذها {date}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/cluster_content.py" />
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>In order of time</source>
            <translation>بترتيب الزمن</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/words.py" />
            <source>In the archive</source>
            <translation>في الأرشيف</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/search_field.py" />
            <source>in titles, summaries, names, places, sources</source>
            <translation>في العناوين والملخصات والأسماء والأماكن والمصادر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/citing.py" />
            <source>in {language}, as it stands</source>
            <translation>باللغة {language}، كما ورد</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>independence</source>
            <translation>الاستقلال</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/event_form.py" />
            <source>Inferred</source>
            <translation>مستنتج</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>inferred</source>
            <translation>مستنتج</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/dates.py" />
            <source>inferred from the context</source>
            <translation>مستنتج من السياق</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>infrastructure</source>
            <translation>البنية التحتية</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Initialled</source>
            <translation>التوقيع بالأحرف الأولى</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Initiated by</source>
            <translation>المبادِر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>investment</source>
            <translation>الاستثمار</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>investment promotion</source>
            <translation>تشجيع الاستثمار</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>investment protection</source>
            <translation>حماية الاستثمار</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <source>is being checked…</source>
            <translation>قيد الفحص…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/reception.py" />
            <source>It cannot be opened, because it also holds what no archive of Dyad has: {parts}. Its dossiers can be imported; the rest is left where it is.</source>
            <translation>لا يمكن فتحه لأن فيه أيضًا ما ليس في أي أرشيف من Dyad: {parts}. يمكن استيراد ملفاته؛ أما الباقي فيُترك مكانه.</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/agreement_order.py" />
            <source>it expired before it was in force</source>
            <translation>انقضاء المدة سابق للنفاذ</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/agreement_order.py" />
            <source>it expired before it was signed</source>
            <translation>انقضاء المدة سابق للتوقيع</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/saving.py" />
            <source>It had been saved by then: {what}. Ctrl+Z takes it back.</source>
            <translation>كان قد حُفظ حينها: {what}. يتراجع عنه Ctrl+Z.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/window.py" />
            <source>it happened</source>
            <translation>وقوعه</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/earlier_state.py" />
            <source>It has been removed since.</source>
            <translation>أُزيل بعد ذلك.</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/since.py" />
            <source>it has no first day</source>
            <translation>ليس له يوم أول</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_dates.py" />
            <source>it is a date of the Islamic calendar: write the Gregorian one that the source gives</source>
            <translation>هذا تاريخ هجري: اكتب التاريخ الميلادي الذي يذكره المصدر</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/dossier_draft.py" />
            <location filename="../../explorer/editing/everywhere.py" />
            <location filename="../../explorer/editing/problems.py" />
            <source>it is empty: one language is enough</source>
            <translation>فارغ: تكفي لغة واحدة</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/agreement_order.py" />
            <source>it is in force before it was ratified</source>
            <translation>النفاذ سابق للتصديق</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/agreement_order.py" />
            <source>it is in force before it was signed</source>
            <translation>النفاذ سابق للتوقيع</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>it is longer than any figure</source>
            <translation>أطول من أي رقم</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <source>it is neither country's own report</source>
            <translation>ليس تقرير أيٍّ من البلدين</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <source>it is no party's act</source>
            <translation>ليس إجراءَ أيٍّ من الأطراف</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <source>it is not said from where to where the visit went</source>
            <translation>لا يُذكر من أين إلى أين كانت الزيارة</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/trade_draft.py" />
            <source>it is not said of when the figure is</source>
            <translation>لا تُذكر فترة الرقم</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>it is not said what '{one}' and '{other}' have to do with each other</source>
            <translation>لا يُذكر ما العلاقة بين «{one}» و«{other}»</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>it is not said what '{word}' counts</source>
            <translation>لا يُذكر ما وحدة «{word}»</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <source>it is not said what kind of agreement it is</source>
            <translation>لا يُذكر نوع الاتفاقية</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>it is not said what the two numbers have to do with each other</source>
            <translation>لا يُذكر ما العلاقة بين العددين</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <source>it is not said which event</source>
            <translation>لا يُذكر أي حدث</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/pasting.py" />
            <source>it is not said which of the two countries paid the visit</source>
            <translation>لا يُذكر أي البلدين هو الزائر</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/problems.py" />
            <source>it is not said which source</source>
            <translation>لا يُذكر أي مصدر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/removals.py" />
            <source>It is one step: Ctrl+Z brings all of it back.</source>
            <translation>هذه خطوة واحدة: يعيد ‎Ctrl+Z‎ كل ذلك.</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_dates.py" />
            <source>it is read as {date}: where years are meant, write {years}</source>
            <translation>يُقرأ على أنه {date}: إن قُصدت السنوات فاكتب {years}</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_dates.py" />
            <source>it is read day first, as {date}, not {other}</source>
            <translation>يُقرأ اليوم فيه أولًا، أي {date} لا {other}</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/of_others.py" />
            <source>it is the act of {country}, which is neither {a} nor {b}</source>
            <translation>هو فعل {country}، وليست {a} ولا {b}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/content_words.py" />
            <source>it lasted all that time</source>
            <translation>استمر طوال تلك المدة</translation>
        </message>
        <message>
            <location filename="../../explorer/store/earlier_states.py" />
            <source>It names {id}, of which the history knows nothing.</source>
            <translation>فيه ذكر {id}، ولا أثر له في سجل التغييرات.</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>it says a number and that there is none</source>
            <translation>يذكر عددًا ويذكر أنه لا عدد</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/agreement_order.py" />
            <source>it was amended before it was signed</source>
            <translation>التعديل سابق للتوقيع</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/agreement_order.py" />
            <source>it was ratified before it was signed</source>
            <translation>التصديق سابق للتوقيع</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/agreement_order.py" />
            <source>it was signed before it was initialled</source>
            <translation>التوقيع سابق للتوقيع بالأحرف الأولى</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/agreement_order.py" />
            <source>it was signed on another date than the event's own</source>
            <translation>تاريخ التوقيع غير تاريخ الحدث نفسه</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/agreement_order.py" />
            <source>it was terminated before it was in force</source>
            <translation>الإنهاء سابق للنفاذ</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/agreement_order.py" />
            <source>it was terminated before it was signed</source>
            <translation>الإنهاء سابق للتوقيع</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/window.py" />
            <source>Its history…</source>
            <translation>سجل تغييراته…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>join, unite</source>
            <translation>ضم، توحيد</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_view.py" />
            <source>joint</source>
            <translation>مشتركة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>joint investment</source>
            <translation>استثمار مشترك</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/parts.py" />
            <source>Joint statement</source>
            <translation>بيان مشترك</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>joint statement</source>
            <translation>بيان مشترك</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>judiciary</source>
            <translation>القضاء</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>jump to a date, calendar</source>
            <translation>القفز إلى تاريخ، تقويم</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>justice</source>
            <translation>العدالة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>Keep mine &amp;no longer</source>
            <translation>إل&amp;غاء الإبقاء على نصي</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/discarding.py" />
            <source>Keep on editing</source>
            <translation>متابعة التحرير</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/merging.py" />
            <source>Kept that this is another one: {title}</source>
            <translation>سُجّل أنه حدث آخر: {title}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>Keys</source>
            <translation>المفاتيح</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/duplicates_window.py" />
            <location filename="../../explorer/desktop/editing/event_form.py" />
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <location filename="../../explorer/desktop/editing/source_form.py" />
            <location filename="../../explorer/desktop/table/columns.py" />
            <source>Kind</source>
            <translation>النوع</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <source>Kind of visit</source>
            <translation>نوع الزيارة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>Kinds</source>
            <translation>الأنواع</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Lane above</source>
            <translation>المسار الأعلى</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Lane below</source>
            <translation>المسار الأسفل</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/source_form.py" />
            <location filename="../../explorer/desktop/menus.py" />
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>Language</source>
            <translation>اللغة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>language</source>
            <translation>اللغة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Larger te&amp;xt</source>
            <translation>نص أ&amp;كبر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/backups.py" />
            <source>Last backup: {when}</source>
            <translation>آخر نسخة احتياطية: {when}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <source>Last change in it</source>
            <translation>آخر تغيير فيها</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Last event</source>
            <translation>آخر حدث</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>Last visits each way</source>
            <translation>آخر الزيارات في كل اتجاه</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_table.py" />
            <source>Last year</source>
            <translation>آخر سنة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>lasted beyond it</source>
            <translation>دام متجاوزًا إياها</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_view.py" />
            <source>latest event first</source>
            <translation>الأحدث أولًا</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>law</source>
            <translation>قانون</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <location filename="../../explorer/desktop/filter_bar/choices.py" />
            <source>left out</source>
            <translation>مستبعد</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/earlier_state.py" />
            <source>Left out, since they are gone: {records}</source>
            <translation>متروك لأنه لم يعد موجودًا: {records}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>left out: {problem}</source>
            <translation>متروك: {problem}</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>less than {value}</source>
            <translation>أقل من {value}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <source>Level</source>
            <translation>المستوى</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Li&amp;ght</source>
            <translation>&amp;فاتح</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history_reading.py" />
            <location filename="../../explorer/editing/library.py" />
            <source>Library</source>
            <translation>المكتبة</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/library.py" />
            <source>Library as of {date}</source>
            <translation>المكتبة كما في {date}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/about.py" />
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/source_form.py" />
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>Licence</source>
            <translation>الرخصة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>licence</source>
            <translation>الرخصة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/about.py" />
            <source>Licence: {licence}</source>
            <translation>الرخصة: {licence}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <source>Life line</source>
            <translation>مسار الاتفاقية</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>light mode</source>
            <translation>الوضع الفاتح</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/chart_header.py" />
            <source>Linear</source>
            <translation>خطي</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/picture_page.py" />
            <source>linear scale</source>
            <translation>تدريج خطي</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <source>Links</source>
            <translation>الارتباطات</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>links between events</source>
            <translation>الارتباطات بين الأحداث</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>liquefied natural gas</source>
            <translation>الغاز الطبيعي المسال</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>list</source>
            <translation>قائمة</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>List %n event(s)</source>
            <translation>
                <numerusform>لا أحداث للإدراج</numerusform>
                <numerusform>إدراج حدث واحد</numerusform>
                <numerusform>إدراج حدثين</numerusform>
                <numerusform>إدراج %n أحداث</numerusform>
                <numerusform>إدراج %n حدثًا</numerusform>
                <numerusform>إدراج %n حدث</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>List them in another dossier too</source>
            <translation>إدراجها في ملف آخر أيضًا</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/damage_found.py" />
            <source>List what is damaged</source>
            <translation>سرد ما تلف</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>Lists what the archive has learned after this step</source>
            <translation>يسرد ما علمه الأرشيف بعد هذه الخطوة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>load a file</source>
            <translation>تحميل ملف</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>load, read a file</source>
            <translation>تحميل، قراءة ملف</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_result.py" />
            <source>Loading the trade chart</source>
            <translation>جارٍ تحميل مخطط التجارة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/chart_header.py" />
            <source>Log</source>
            <translation>لوغاريتمي</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/chart_header.py" />
            <source>Logarithmic</source>
            <translation>لوغاريتمي</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/picture_page.py" />
            <source>logarithmic scale</source>
            <translation>تدريج لوغاريتمي</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>Look again: %n event(s) may not belong into that dossier:</source>
            <translation>
                <numerusform>أعد النظر: لا أحداث يُخشى ألا تخص ذلك الملف:</numerusform>
                <numerusform>أعد النظر: حدث واحد قد لا يخص ذلك الملف:</numerusform>
                <numerusform>أعد النظر: حدثان قد لا يخصان ذلك الملف:</numerusform>
                <numerusform>أعد النظر: %n أحداث قد لا تخص ذلك الملف:</numerusform>
                <numerusform>أعد النظر: %n حدثًا قد لا تخص ذلك الملف:</numerusform>
                <numerusform>أعد النظر: %n حدث قد لا تخص ذلك الملف:</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/record_form.py" />
            <source>Look again: {field}: {problem}</source>
            <translation>تحقق ثانية: {field}: {problem}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/dialogs.py" />
            <location filename="../../explorer/desktop/news/window.py" />
            <location filename="../../explorer/desktop/table/cell_editing.py" />
            <source>Look again: {problem}</source>
            <translation>تحقق ثانية: {problem}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/library.py" />
            <source>Look at the differences…</source>
            <translation>انظر إلى الاختلافات…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <location filename="../../explorer/desktop/flows/backups.py" />
            <source>Looking at backups</source>
            <translation>جارٍ الاطلاع على النسخ الاحتياطية</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/safekeeping.py" />
            <source>Looking at backups of {file}</source>
            <translation>جارٍ الاطلاع على النسخ الاحتياطية لـ {file}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/starting/damage.py" />
            <source>Looking for a backup that checks out…</source>
            <translation>جارٍ البحث عن نسخة احتياطية سليمة…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <source>Looking for backups…</source>
            <translation>جارٍ البحث عن نسخ احتياطية…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/damage_found.py" />
            <source>Looking for damage in {file}</source>
            <translation>جارٍ البحث عن التلف في {file}</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/news.py" />
            <location filename="../../explorer/desktop/news/window.py" />
            <source>Looking for what is new</source>
            <translation>جارٍ البحث عن الجديد</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/merging.py" />
            <source>Looking for what may be there twice</source>
            <translation>جارٍ البحث عما قد يكون مكررًا</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/duplicates_window.py" />
            <source>Looking for what may be there twice…</source>
            <translation>جارٍ البحث عما قد يكون مكررًا…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <source>Made</source>
            <translation>وقت الإنشاء</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <source>Made of</source>
            <translation>مأخوذة من</translation>
        </message>
        <message>
            <location filename="../../explorer/store/backup_origin.py" />
            <source>made of {file}, where nothing is any more</source>
            <translation>مأخوذة من {file}، ولم يعد هناك شيء</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/backups.py" />
            <source>Making a backup before the import; Esc cancels it</source>
            <translation>جارٍ إنشاء نسخة احتياطية قبل الاستيراد؛ مفتاح Esc يلغي ذلك</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Mark as disp&amp;uted…</source>
            <translation>ال&amp;تعليم بأنه مختلف فيه…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/dispute_form.py" />
            <source>Mark as disputed</source>
            <translation>التعليم بأنه مختلف فيه</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/event_changes.py" />
            <location filename="../../explorer/editing/disputing.py" />
            <source>Marked as disputed: {title}</source>
            <translation>عُلّم بأنه مختلف فيه: {title}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>Marks</source>
            <translation>العلامات</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/window.py" />
            <source>May 2026, 3 May 2026 14:30, step 12…</source>
            <translation>مايو 2026، 3 مايو 2026 14:30، الخطوة 12…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/chart_header.py" />
            <source>Measure: {measure}</source>
            <translation>المقياس: {measure}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>media</source>
            <translation>الإعلام</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>meeting</source>
            <translation>لقاء</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>meetings, statements, programmes</source>
            <translation>لقاءات وبيانات وبرامج</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>members of parliament</source>
            <translation>برلمانيون</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/parts.py" />
            <source>Memorandum</source>
            <translation>مذكرة</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>memorandum</source>
            <translation>مذكرة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Mentioned</source>
            <translation>المذكور</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/merging.py" />
            <source>Merge</source>
            <translation>دمج</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/merging.py" />
            <source>Merge %n event(s)</source>
            <translation>
                <numerusform>لا أحداث للدمج</numerusform>
                <numerusform>دمج حدث</numerusform>
                <numerusform>دمج حدثين</numerusform>
                <numerusform>دمج %n أحداث</numerusform>
                <numerusform>دمج %n حدثًا</numerusform>
                <numerusform>دمج %n حدث</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/merging.py" />
            <source>Merge %n people</source>
            <translation>
                <numerusform>لا أشخاص للدمج</numerusform>
                <numerusform>دمج شخص</numerusform>
                <numerusform>دمج شخصين</numerusform>
                <numerusform>دمج %n أشخاص</numerusform>
                <numerusform>دمج %n شخصًا</numerusform>
                <numerusform>دمج %n شخص</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/merging.py" />
            <source>Merge %n source(s)</source>
            <translation>
                <numerusform>لا مصادر للدمج</numerusform>
                <numerusform>دمج مصدر</numerusform>
                <numerusform>دمج مصدرين</numerusform>
                <numerusform>دمج %n مصادر</numerusform>
                <numerusform>دمج %n مصدرًا</numerusform>
                <numerusform>دمج %n مصدر</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Merge &amp;what is selected…</source>
            <translation>&amp;دمج المحدد…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/same_as.py" />
            <source>Merge with another</source>
            <translation>الدمج مع سجل آخر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/merging.py" />
            <source>Merged: {title}. Ctrl+Z takes it back.</source>
            <translation>تم الدمج: {title}. يتراجع عنه ‎Ctrl+Z‎.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>methanol</source>
            <translation>الميثانول</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Milestone</source>
            <translation>محطة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>milestone</source>
            <translation>محطة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Milestones</source>
            <translation>محطات</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>milestones</source>
            <translation>المحطات</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>Million {currency}</source>
            <translation>مليون {currency}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/figure_words.py" />
            <source>million {currency}</source>
            <translation>مليون {currency}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>minister</source>
            <translation>وزير</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>ministers</source>
            <translation>الوزراء</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/toolbar_overflow.py" />
            <source>More of the toolbar</source>
            <translation>بقية شريط الأدوات</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>more than {value}</source>
            <translation>أكثر من {value}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_view.py" />
            <source>most events first</source>
            <translation>الأكثر أحداثًا أولًا</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>Move %n event(s)</source>
            <translation>
                <numerusform>لا أحداث للنقل</numerusform>
                <numerusform>نقل حدث واحد</numerusform>
                <numerusform>نقل حدثين</numerusform>
                <numerusform>نقل %n أحداث</numerusform>
                <numerusform>نقل %n حدثًا</numerusform>
                <numerusform>نقل %n حدث</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>Move in time</source>
            <translation>التنقل في الزمن</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>Move them to another dossier</source>
            <translation>نقلها إلى ملف آخر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/pair_words.py" />
            <source>much</source>
            <translation>أشياء كثيرة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/editing/person_form.py" />
            <source>Name</source>
            <translation>الاسم</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/pair_words.py" />
            <source>name</source>
            <translation>الاسم</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/bookmark_dialogs.py" />
            <source>Name of the bookmark</source>
            <translation>اسم الإشارة المرجعية</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>nearly {value}</source>
            <translation>قرابة {value}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/palette.py" />
            <source>needs a chosen period</source>
            <translation>يلزم اختيار فترة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/palette.py" />
            <source>needs a country with several dossiers</source>
            <translation>يلزم بلد له عدة ملفات</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/palette.py" />
            <source>needs a filter</source>
            <translation>يلزم مرشح</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/palette.py" />
            <source>needs a second dossier</source>
            <translation>يلزم ملف ثانٍ للمقارنة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/palette.py" />
            <source>needs a selected event</source>
            <translation>يلزم تحديد حدث</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/palette.py" />
            <source>needs a selected event, person or source</source>
            <translation>يلزم تحديد حدث أو شخص أو مصدر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/palette.py" />
            <source>needs a selected person</source>
            <translation>يلزم تحديد شخص</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/palette.py" />
            <source>needs an open dossier</source>
            <translation>يلزم ملف مفتوح</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/palette.py" />
            <source>needs another dossier</source>
            <translation>يلزم ملف آخر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/palette.py" />
            <source>needs edit mode and a selected event</source>
            <translation>يلزم وضع التحرير وتحديد حدث</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/palette.py" />
            <source>needs hits of a search</source>
            <translation>تلزم نتائج بحث</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/palette.py" />
            <source>needs something selected</source>
            <translation>يلزم تحديد شيء</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <source>neither a person nor an office is named</source>
            <translation>لا شخص ولا منصب مذكور</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/disputing.py" />
            <source>neither another date nor a quotation tells what the source says</source>
            <translation>لا تاريخ آخر ولا نص مقتبس يبيّن ما يقوله المصدر</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/of_others.py" />
            <source>neither {a} nor {b} takes part in it</source>
            <translation>لا مشاركة فيه لـ {a} ولا لـ {b}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>New &amp;dossier…</source>
            <translation>مل&amp;ف جديد…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>New &amp;person…</source>
            <translation>&amp;شخص جديد…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>New &amp;source…</source>
            <translation>&amp;مصدر جديد…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/dossier_form.py" />
            <source>New dossier</source>
            <translation>ملف جديد</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/record_commands.py" />
            <source>New dossier: {dossier}</source>
            <translation>ملف جديد: {dossier}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/toolbar.py" />
            <source>New dossier…</source>
            <translation>ملف جديد…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/event_form.py" />
            <source>New event</source>
            <translation>حدث جديد</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/event_commands.py" />
            <location filename="../../explorer/editing/several_events.py" />
            <source>New event: {title}</source>
            <translation>حدث جديد: {title}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>New event…</source>
            <translation>حدث جديد…</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/record_commands.py" />
            <source>New figure: {exporter} to {importer}, {period}</source>
            <translation>رقم جديد: {exporter} إلى {importer}، {period}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/figures_list.py" />
            <source>New figure…</source>
            <translation>رقم جديد…</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/bookmarks.py" />
            <source>New name of a bookmark: {name}</source>
            <translation>اسم جديد لإشارة مرجعية: {name}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/person_form.py" />
            <source>New person</source>
            <translation>شخص جديد</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/editing/record_commands.py" />
            <source>New person: {name}</source>
            <translation>شخص جديد: {name}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/window.py" />
            <source>New since</source>
            <translation>الجديد منذ</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>New since then…</source>
            <translation>الجديد منذ ذلك…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/source_form.py" />
            <source>New source</source>
            <translation>مصدر جديد</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/citing.py" />
            <location filename="../../explorer/editing/record_commands.py" />
            <source>New source: {name}</source>
            <translation>مصدر جديد: {name}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>New trade figure</source>
            <translation>رقم تجاري جديد</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/new_words.py" />
            <source>New word: {word}</source>
            <translation>كلمة جديدة: {word}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/imports.py" />
            <source>New: %n record(s)</source>
            <translation>
                <numerusform>جديد: لا شيء</numerusform>
                <numerusform>جديد: سجل واحد</numerusform>
                <numerusform>جديد: سجلان</numerusform>
                <numerusform>جديد: %n سجلات</numerusform>
                <numerusform>جديد: %n سجلًا</numerusform>
                <numerusform>جديد: %n سجل</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>news report</source>
            <translation>تقرير إخباري</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/page_foot.py" />
            <source>Next</source>
            <translation>التالي</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Next event</source>
            <translation>الحدث التالي</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Next linked event</source>
            <translation>الحدث المرتبط التالي</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Next pane</source>
            <translation>اللوح التالي</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>next view</source>
            <translation>العرض التالي</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>no amount is bounded</source>
            <translation>لا حدود للمبلغ</translation>
        </message>
        <message>
            <location filename="../../explorer/store/server_setup.py" />
            <source>No archive was made in the database {file}, because you may not make tables there. Nothing was changed; there is no archive in it yet. Ask whoever looks after the database to run 'dyad setup', or to give you the right: GRANT CREATE ON SCHEMA public TO your name.</source>
            <translation>لم يُنشأ أرشيف في قاعدة البيانات {file}، لأنه لا يحق لك إنشاء جداول فيها. لم يتغير شيء، ولا أرشيف فيها بعد. اطلب من مسؤول قاعدة البيانات أن ينفّذ «dyad setup»، أو أن يمنحك الصلاحية: GRANT CREATE ON SCHEMA public TO متبوعًا باسمك.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/backup_problems.py" />
            <source>No backup of {file} could be made now, because another program is writing to it or making a backup. The archive and all earlier backups are safe. Try again when the other program is done.</source>
            <translation>تعذر الآن إنشاء نسخة احتياطية لـ {file}، لأن برنامجًا آخر يكتب فيه أو ينشئ نسخة احتياطية. الأرشيف وكل النسخ الاحتياطية السابقة سليمة. حاول مجددًا حين ينتهي البرنامج الآخر.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/backup_problems.py" />
            <source>No backup of {file} could be made: nothing can be written to {folder}. The archive and all earlier backups are safe. Allow writing there, or choose another folder for backups in the settings.</source>
            <translation>تعذر إنشاء نسخة احتياطية لـ {file}: لا يمكن الكتابة في {folder}. الأرشيف وكل النسخ الاحتياطية السابقة سليمة. اسمح بالكتابة هناك، أو اختر في الإعدادات مجلدًا آخر للنسخ الاحتياطية.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/backup_problems.py" />
            <source>No backup of {file} could be made: there is no room left in {folder}. The archive and all earlier backups are safe. Free some space, or choose another folder for backups in the settings.</source>
            <translation>تعذر إنشاء نسخة احتياطية لـ {file}: لا مساحة باقية في {folder}. الأرشيف وكل النسخ الاحتياطية السابقة سليمة. أخلِ بعض المساحة، أو اختر في الإعدادات مجلدًا آخر للنسخ الاحتياطية.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/backup_problems.py" />
            <source>No backup of {file} could be made: {folder} cannot be used. The archive and all earlier backups are safe. Check that the folder is there, or choose another one in the settings.</source>
            <translation>تعذر إنشاء نسخة احتياطية لـ {file}: لا يمكن استخدام {folder}. الأرشيف وكل النسخ الاحتياطية السابقة سليمة. تحقق من وجود المجلد، أو اختر مجلدًا آخر في الإعدادات.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/backups.py" />
            <source>No backup of {file} was made within half an hour, and it was given up: {folder} may not answer. The archive and all earlier backups are safe. Check that the folder is there, or choose another one in the settings.</source>
            <translation>لم تكتمل نسخة احتياطية لـ {file} خلال نصف ساعة، فتُركت: ربما لا يستجيب {folder}. الأرشيف وكل النسخ الاحتياطية السابقة سليمة. تحقق من وجود المجلد، أو اختر مجلدًا آخر في الإعدادات.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/backup_problems.py" />
            <source>No backup of {file} was made, because its copy does not check out: the archive is damaged. The file and all earlier backups were left as they are. 'dyad check' lists what is damaged; restore the newest backup, or save what is undamaged with 'dyad salvage'.</source>
            <translation>لم تُنشأ نسخة احتياطية لـ {file} لأن نسخته لم تجتز الفحص: الأرشيف تالف. تُرك الملف وكل النسخ الاحتياطية السابقة كما هي. يسرد الأمر «dyad check» ما تلف؛ استعد أحدث نسخة احتياطية، أو احفظ السليم بالأمر «dyad salvage».</translation>
        </message>
        <message>
            <location filename="../../explorer/store/backup_problems.py" />
            <source>No backup of {file} was made, because its copy does not check out: the archive is damaged. The first thing that was found: {problem} The file and all earlier backups were left as they are. 'dyad check' lists what is damaged; restore the newest backup, or save what is undamaged with 'dyad salvage'.</source>
            <translation>لم تُنشأ نسخة احتياطية لـ {file} لأن نسخته لم تجتز الفحص: الأرشيف تالف. أول ما وُجد: {problem} تُرك الملف وكل النسخ الاحتياطية السابقة كما هي. يسرد الأمر «dyad check» ما تلف؛ استعد أحدث نسخة احتياطية، أو احفظ السليم بالأمر «dyad salvage».</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/backups.py" />
            <source>No backup of {file} was made: Dyad could not start the process that makes it ({reason}). The archive and all earlier backups are safe, and Dyad tries again in a minute.</source>
            <translation>لم تُنشأ نسخة احتياطية لـ {file}: تعذر على Dyad تشغيل العملية التي تنشئها ({reason}). الأرشيف وكل النسخ الاحتياطية السابقة سليمة، ويعيد Dyad المحاولة بعد دقيقة.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/backups.py" />
            <source>No backup of {file} was made: the process that makes it was ended. The archive and all earlier backups are safe, and Dyad tries again in a minute.</source>
            <translation>لم تُنشأ نسخة احتياطية لـ {file}: أُنهيت العملية التي تنشئها. الأرشيف وكل النسخ الاحتياطية السابقة سليمة، ويعيد Dyad المحاولة بعد دقيقة.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/palette.py" />
            <source>No command has such a name.</source>
            <translation>لا يوجد أمر بهذا الاسم.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/status_line.py" />
            <source>no connection</source>
            <translation>لا اتصال</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/offices.py" />
            <source>no country</source>
            <translation>بلا بلد</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/dispute_form.py" />
            <location filename="../../explorer/desktop/editing/pair_words.py" />
            <location filename="../../explorer/desktop/editing/value_words.py" />
            <source>no date</source>
            <translation>بلا تاريخ</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/fields.py" />
            <source>No date: no source gives one</source>
            <translation>بلا تاريخ: لا يذكره أي مصدر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/comparison_bar.py" />
            <source>no dated event says when relations began: select one and count years from it</source>
            <translation>لا حدث مؤرخ يذكر متى بدأت العلاقات: حدد حدثًا وعُدّ السنوات منه</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/toolbar.py" />
            <source>No dossier</source>
            <translation>لا ملف</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/timeline_overlay.py" />
            <location filename="../../explorer/desktop/canvas/timeline_view.py" />
            <source>No dossier is open</source>
            <translation>لا ملف مفتوح</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/palette.py" />
            <source>no earlier view</source>
            <translation>لا عرض سابق</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <location filename="../../explorer/exchange/interchange_reader.py" />
            <source>no event has the id '{id}'</source>
            <translation>لا حدث معرّفه «{id}»</translation>
        </message>
        <message>
            <location filename="../../explorer/timeline/outside.py" />
            <source>No event of this dossier has a date</source>
            <translation>ليس لأي حدث في هذا الملف تاريخ</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/person_content.py" />
            <source>No event of this dossier names this person.</source>
            <translation>لا يرد ذكر هذا الشخص في أي حدث من هذا الملف.</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>no figure is given</source>
            <translation>لا رقم مذكور</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>No figure of this period</source>
            <translation>لا رقم لهذه الفترة</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/gaps.py" />
            <source>no figures</source>
            <translation>لا أرقام</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>no language is given</source>
            <translation>لا لغة مذكورة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/palette.py" />
            <source>no later view</source>
            <translation>لا عرض لاحق</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>no longer in the library</source>
            <translation>لم يعد في المكتبة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_overlay.py" />
            <source>No partners</source>
            <translation>لا شركاء</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <source>no party is named</source>
            <translation>لا طرف مذكور</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/toolbar.py" />
            <source>No period</source>
            <translation>لا فترة</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <location filename="../../explorer/exchange/interchange_reader.py" />
            <source>no person has the id '{id}'</source>
            <translation>لا شخص معرّفه «{id}»</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/source_sections.py" />
            <source>No source agrees with the date above.</source>
            <translation>لا مصدر يوافق التاريخ أعلاه.</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/problems.py" />
            <location filename="../../explorer/exchange/interchange_reader.py" />
            <source>no source has the id '{id}'</source>
            <translation>لا مصدر معرّفه «{id}»</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/disputing.py" />
            <source>no source is named that says otherwise</source>
            <translation>لا يُذكر مصدر يقول غير ذلك</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>No step is chosen</source>
            <translation>لم تُختر أي خطوة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/status_line.py" />
            <source>no trade figures</source>
            <translation>لا أرقام تجارية</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/chart_header.py" />
            <source>No trade figures in this dossier</source>
            <translation>لا أرقام تجارية في هذا الملف</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <source>no, damaged</source>
            <translation>لا، تالفة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>Not about {names}</source>
            <translation>ليس عن {names}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>not added: its period lies only partly within</source>
            <translation>غير مجموع: لا تقع مدته ضمنها إلا جزئيًا</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>not added: its period overlaps a figure that is</source>
            <translation>غير مجموع: مدته تتداخل مع رقم مجموع</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/history.py" />
            <source>Not brought back</source>
            <translation>لم يُستعد</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/clashes.py" />
            <source>Not done again</source>
            <translation>لم تجرِ إعادة التنفيذ</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>Not from {names} alone</source>
            <translation>ليس من {names} وحده</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>Not in the totals</source>
            <translation>خارج المجاميع</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>Not in {names}</source>
            <translation>ليس في {names}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/damage_found.py" />
            <source>Not now</source>
            <translation>ليس الآن</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/palette.py" />
            <source>not now</source>
            <translation>ليس الآن</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/references.py" />
            <source>Not removed</source>
            <translation>لم يُزَل</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <location filename="../../explorer/trade/gaps.py" />
            <location filename="../../explorer/trade/words.py" />
            <source>not reported</source>
            <translation>غير مذكور</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/database_dialogs.py" />
            <source>Not saved yet</source>
            <translation>لم يُحفظ بعد</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/record_form.py" />
            <source>Not saved yet: the archive's database cannot be reached. What you typed is kept here; saving it is tried again by itself.</source>
            <translation>لم يُحفظ بعد: تعذر الوصول إلى قاعدة بيانات الأرشيف. ما كتبته محفوظ هنا مؤقتًا، وتُعاد محاولة حفظه تلقائيًا.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/pending_step.py" />
            <source>Not saved yet: {what}. The database cannot be reached; trying again.</source>
            <translation>لم يُحفظ بعد: {what}. تعذر الوصول إلى قاعدة البيانات؛ تُعاد المحاولة.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <location filename="../../explorer/desktop/panes/items.py" />
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>not stated</source>
            <translation>غير مذكور</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Not the same as</source>
            <translation>ليس هو نفسه</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/saving.py" />
            <source>Not tried any more; nothing of it is saved: {what}</source>
            <translation>توقفت المحاولة ولم يُحفظ منه شيء: {what}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/clashes.py" />
            <source>Not undone</source>
            <translation>لم يجرِ التراجع</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/saving.py" />
            <source>Not wanted any more; finding out whether it was saved already: {what}</source>
            <translation>لم يعد مطلوبًا؛ جارٍ التحقق مما إذا كان قد حُفظ: {what}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/file_actions.py" />
            <source>Not written</source>
            <translation>لم يُكتب</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/content_words.py" />
            <location filename="../../explorer/desktop/editing/earlier_state.py" />
            <location filename="../../explorer/desktop/editing/merging.py" />
            <source>nothing</source>
            <translation>لا شيء</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/dispute_form.py" />
            <source>Nothing else is changed.</source>
            <translation>ولا يتغير شيء غير ذلك.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/choices.py" />
            <location filename="../../explorer/desktop/search_field.py" />
            <source>Nothing found</source>
            <translation>لا نتائج</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/comparison_bar.py" />
            <location filename="../../explorer/desktop/search_field.py" />
            <source>nothing found</source>
            <translation>لا نتيجة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>Nothing in this dossier cites this source.</source>
            <translation>لا شيء في هذا الملف يستشهد بهذا المصدر.</translation>
        </message>
        <message>
            <location filename="../../explorer/timeline/outside.py" />
            <source>Nothing in this period</source>
            <translation>لا شيء في هذه الفترة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/window.py" />
            <source>Nothing is new.</source>
            <translation>لا جديد.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/duplicates_window.py" />
            <source>Nothing seems to be there twice.</source>
            <translation>لا يبدو أن شيئًا مكرر.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>Nothing selected</source>
            <translation>لا شيء محدد</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>Nothing to paste</source>
            <translation>لا شيء للصق</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/palette.py" />
            <source>nothing to redo</source>
            <translation>لا شيء ليعاد</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/palette.py" />
            <source>nothing to undo</source>
            <translation>لا شيء ليتراجع عنه</translation>
        </message>
        <message>
            <location filename="../../explorer/store/copying.py" />
            <source>Nothing was copied to {file}, because the archive there is not empty. It was left as it is. Copy to a database that was just set up, or import single dossiers with 'dyad import'.</source>
            <translation>لم يُنسخ شيء إلى {file} لأن الأرشيف هناك ليس فارغًا. تُرك كما هو. انسخ إلى قاعدة بيانات أُعدّت للتو، أو استورد الملفات مفردة بالأمر «dyad import».</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>Nothing was moved</source>
            <translation>لم يُنقل شيء</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/starting/damage.py" />
            <source>Nothing was restored. The archive is as it was.</source>
            <translation>لم يُستعد شيء. الأرشيف كما كان.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <source>nothing yet</source>
            <translation>لا شيء بعد</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>nuclear energy</source>
            <translation>الطاقة النووية</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>null</source>
            <translation>null</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/splitting.py" />
            <source>number {number} goes to neither event</source>
            <translation>البند {number} لا يعود إلى أي من الحدثين</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>O&amp;ffices of the person…</source>
            <translation>م&amp;ناصب الشخص…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>Occasion</source>
            <translation>المناسبة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>occasion</source>
            <translation>المناسبة</translation>
        </message>
        <message>
            <location filename="../../explorer/store/backup_origin.py" />
            <source>of a copy at {file}</source>
            <translation>مأخوذة من نسخة في {file}</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>of the seasons and quarters only 21 to 24 are kept</source>
            <translation>لا يُحفظ من الفصول والأرباع إلا 21 إلى 24</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>of the whole period</source>
            <translation>للفترة كلها</translation>
        </message>
        <message>
            <location filename="../../explorer/store/backup_origin.py" />
            <source>of unknown origin: the note of where it was made is lost</source>
            <translation>مجهولة المصدر: فُقد ما دُوّن عن مكان أخذها</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/offices.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/panes/event_rows.py" />
            <location filename="../../explorer/desktop/panes/person_content.py" />
            <source>Office</source>
            <translation>المنصب</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/offices.py" />
            <source>Office {before}: now {after}, in {count} events</source>
            <translation>
                <numerusform>المنصب {before} صار {after}، وعدد الأحداث {count}</numerusform>
                <numerusform>المنصب {before} صار {after}، في حدث واحد</numerusform>
                <numerusform>المنصب {before} صار {after}، في حدثين</numerusform>
                <numerusform>المنصب {before} صار {after}، في {count} أحداث</numerusform>
                <numerusform>المنصب {before} صار {after}، في {count} حدثًا</numerusform>
                <numerusform>المنصب {before} صار {after}، في {count} حدث</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/offices.py" />
            <source>Offices of {name}</source>
            <translation>مناصب {name}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>official visit</source>
            <translation>زيارة رسمية</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <location filename="../../explorer/desktop/bookmark_dialogs.py" />
            <location filename="../../explorer/desktop/dialogs.py" />
            <location filename="../../explorer/desktop/editing/signing.py" />
            <location filename="../../explorer/desktop/flows/imports.py" />
            <source>OK</source>
            <translation>موافق</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_view.py" />
            <source>on the line: what both did</source>
            <translation>على الخط: ما فعلته الدولتان</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>On the timeline</source>
            <translation>على الخط الزمني</translation>
        </message>
        <message>
            <location filename="../../explorer/store/reception.py" />
            <source>On this system the check cannot be kept from opening other files, and its memory is limited only in part.</source>
            <translation>لا يمكن على هذا النظام منع الفحص من فتح ملفات أخرى، وذاكرته محدودة جزئيًا فقط.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/reception.py" />
            <source>On this system the memory of the check is limited only in part.</source>
            <translation>ذاكرة الفحص على هذا النظام محدودة جزئيًا فقط.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/dates.py" />
            <source>once, on a day that the source does not give</source>
            <translation>مرة واحدة، في يوم لا يذكره المصدر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/content_words.py" />
            <source>once, some time within it</source>
            <translation>مرة واحدة، في وقت ما خلالها</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/duplicates_window.py" />
            <source>One</source>
            <translation>أحدهما</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/dossier_form.py" />
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <source>One country</source>
            <translation>أحد البلدين</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/library.py" />
            <location filename="../../explorer/desktop/flows/merging.py" />
            <source>One of them was changed meanwhile, so nothing was done. Look at them again.</source>
            <translation>تغيّر أحدها في هذه الأثناء، فلم يُنفَّذ شيء. اطّلع عليها ثانية.</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/vague_dates.py" />
            <source>one of two dates that do not follow each other cannot be kept: write “between {first} and {last}” where it may be any between them too, or only the likelier one, with a ? behind it</source>
            <translation>لا يمكن حفظ أحد تاريخين غير متتاليين: اكتب «بين {first} و{last}» إن كان أي وقت بينهما ممكنًا أيضًا، أو اكتب الأرجح منهما وحده وبعده علامة ?</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/library_choices.py" />
            <source>One record taken over from the library</source>
            <translation>أُخذ سجل واحد من المكتبة</translation>
        </message>
        <message>
            <location filename="../../explorer/timeline/partner_strips.py" />
            <source>one scale for all strips, up to {most}</source>
            <translation>مقياس واحد لكل الأشرطة، حتى {most}</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>one source says {date}</source>
            <translation>يذكر مصدر {date}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_strips.py" />
            <source>One strip a partner; up and down go from partner to partner, left and right from year to year</source>
            <translation>شريط لكل شريك؛ سهما الأعلى والأسفل ينتقلان بين الشركاء، وسهما اليمين واليسار بين السنوات</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/pasting.py" />
            <location filename="../../explorer/editing/validation.py" />
            <source>only a visit goes from one country to another</source>
            <translation>الزيارة وحدها تكون من بلد إلى آخر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>Only about {names}</source>
            <translation>عن {names} فقط</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>Only acts of {names}</source>
            <translation>أعمال {names} فقط</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <source>only an agreement has parties and acts</source>
            <translation>للاتفاقية وحدها أطراف وإجراءات</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>only EDTF levels 0 and 1 are kept</source>
            <translation>لا يُحفظ إلا المستويان 0 و1 من EDTF</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>Only from {names}</source>
            <translation>من {names} فقط</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>Only in {names}</source>
            <translation>في {names} فقط</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>Only in {period}</source>
            <translation>في {period} فقط</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <source>only one party is named</source>
            <translation>لم يُذكر إلا طرف واحد</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/toolbar.py" />
            <source>Only what is in this period</source>
            <translation>ما في هذه الفترة فقط</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>Only with {names}</source>
            <translation>مع {names} فقط</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>Only {names}</source>
            <translation>{names} فقط</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/bookmark_dialogs.py" />
            <location filename="../../explorer/desktop/database_dialogs.py" />
            <source>Open</source>
            <translation>فتح</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Open a &amp;database…</source>
            <translation>فتح &amp;قاعدة بيانات…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/database_dialogs.py" />
            <source>Open a database</source>
            <translation>فتح قاعدة بيانات</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/starting/damage.py" />
            <source>Open another archive…</source>
            <translation>فتح أرشيف آخر…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/file_actions.py" />
            <location filename="../../explorer/desktop/starting/damage.py" />
            <source>Open archive</source>
            <translation>فتح أرشيف</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/reception.py" />
            <source>Open as mine</source>
            <translation>فتحه على أنه لي</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Open the event, or go into a cluster's list</source>
            <translation>فتح الحدث، أو الانتقال إلى قائمة المجموعة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/reception.py" />
            <source>Open to read only</source>
            <translation>فتحه للقراءة فقط</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/opening.py" />
            <source>Opening the archive</source>
            <translation>جارٍ فتح الأرشيف</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/comparison.py" />
            <location filename="../../explorer/desktop/session.py" />
            <source>Opening the dossier</source>
            <translation>جارٍ فتح الملف</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/session.py" />
            <source>Opening the dossier; Esc cancels it</source>
            <translation>جارٍ فتح الملف؛ مفتاح Esc يلغي ذلك</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/timeline_overlay.py" />
            <source>Opening {pair}</source>
            <translation>جارٍ فتح {pair}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <source>or {date}</source>
            <translation>أو {date}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_view.py" />
            <source>Order: {order}</source>
            <translation>الترتيب: {order}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Organisation</source>
            <translation>المنظمة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Organised by</source>
            <translation>المنظِّم</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/parts.py" />
            <source>Other</source>
            <translation>غير ذلك</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>other document</source>
            <translation>وثيقة أخرى</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Other event</source>
            <translation>حدث آخر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>other event</source>
            <translation>حدث آخر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Other events</source>
            <translation>أحداث أخرى</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>other events</source>
            <translation>الأحداث الأخرى</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <source>other events attest this office from {first} to {last} only: {office}</source>
            <translation>لا تذكر الأحداث الأخرى هذا المنصب إلا من {first} إلى {last}: {office}</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>other rows</source>
            <translation>صفوف أخرى</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>other sources: {dates}</source>
            <translation>مصادر أخرى: {dates}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/dispute_form.py" />
            <source>Otherwise by</source>
            <translation>ما يخالفه</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/overview_view.py" />
            <location filename="../../explorer/timeline/overview.py" />
            <source>Overview</source>
            <translation>نظرة عامة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>P&amp;laces…</source>
            <translation>الأ&amp;ماكن…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>pan back, scroll</source>
            <translation>تحريك إلى الوراء، تمرير</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>pan on, scroll</source>
            <translation>تحريك إلى الأمام، تمرير</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>parliament</source>
            <translation>البرلمان</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <source>Part</source>
            <translation>الدور</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Part of</source>
            <translation>جزء من</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <source>Parties</source>
            <translation>الأطراف</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <source>parties</source>
            <translation>الأطراف</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>parties to agreements</source>
            <translation>أطراف الاتفاقات</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>partly estimated</source>
            <translation>مقدّر جزئيًا</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/toolbar.py" />
            <source>Partners</source>
            <translation>الشركاء</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Partners as a t&amp;able</source>
            <translation>الش&amp;ركاء في جدول</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>partnership</source>
            <translation>الشراكة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/about.py" />
            <source>Parts of the program</source>
            <translation>أجزاء البرنامج</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <location filename="../../explorer/desktop/news/words.py" />
            <location filename="../../explorer/desktop/table/columns.py" />
            <source>People</source>
            <translation>الأشخاص</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/pair_words.py" />
            <location filename="../../explorer/store/salvage_report.py" />
            <source>people</source>
            <translation>الأشخاص</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/removals.py" />
            <source>People and sources stay in the archive.</source>
            <translation>يبقى الأشخاص والمصادر في الأرشيف.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>people in events</source>
            <translation>الأشخاص في الأحداث</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/words.py" />
            <source>perhaps since</source>
            <translation>ربما وقع منذئذٍ</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>perhaps within it</source>
            <translation>ربما ضمنها</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/figures_list.py" />
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <location filename="../../explorer/desktop/filter_bar/choices.py" />
            <source>Period</source>
            <translation>الفترة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/toolbar.py" />
            <location filename="../../explorer/desktop/toolbar_overflow.py" />
            <source>Period in view</source>
            <translation>الفترة المعروضة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/choices.py" />
            <source>Period, or no date</source>
            <translation>الفترة، أو بلا تاريخ</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/toolbar.py" />
            <source>Period: {years}</source>
            <translation>الفترة: {years}</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/files.py" />
            <source>permission is denied</source>
            <translation>الإذن مرفوض</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/panes/person_content.py" />
            <source>Person</source>
            <translation>شخص</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/search_field.py" />
            <source>person</source>
            <translation>شخص</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/file_actions.py" />
            <source>Pictures</source>
            <translation>الصور</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Pin &amp;the event, or unpin it</source>
            <translation>ت&amp;ثبيت الحدث أو إلغاء تثبيته</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>Pin it</source>
            <translation>تثبيته</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>Pin the selected event, so that it passes</source>
            <translation>ثبّت الحدث المحدد ليجتاز المرشح</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/context_menus.py" />
            <source>Pin: always labelled</source>
            <translation>تثبيت: تسمية دائمة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>Pinned events pass every filter and are always labelled.</source>
            <translation>الأحداث المثبتة تجتاز كل مرشح وتُعرض تسميتها دائمًا.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>Pins are not counted among partners</source>
            <translation>لا تُحتسب المثبتات بين الشركاء</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/places.py" />
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <source>Place</source>
            <translation>المكان</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <source>place</source>
            <translation>المكان</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/places.py" />
            <source>Place {before}: now {after}, in {count} events</source>
            <translation>
                <numerusform>المكان {before} صار {after}، وعدد الأحداث {count}</numerusform>
                <numerusform>المكان {before} صار {after}، في حدث واحد</numerusform>
                <numerusform>المكان {before} صار {after}، في حدثين</numerusform>
                <numerusform>المكان {before} صار {after}، في {count} أحداث</numerusform>
                <numerusform>المكان {before} صار {after}، في {count} حدثًا</numerusform>
                <numerusform>المكان {before} صار {after}، في {count} حدث</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <location filename="../../explorer/desktop/editing/places.py" />
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <location filename="../../explorer/desktop/panes/event_content.py" />
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <location filename="../../explorer/desktop/table/columns.py" />
            <source>Places</source>
            <translation>الأماكن</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>places</source>
            <translation>الأماكن</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>places of events</source>
            <translation>أماكن الأحداث</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>politics</source>
            <translation>السياسة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/edits.py" />
            <location filename="../../explorer/desktop/flows/merging.py" />
            <location filename="../../explorer/desktop/flows/record_forms.py" />
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>Preparing the form</source>
            <translation>جارٍ تهيئة النموذج</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_result.py" />
            <source>Preparing the list of what can be filtered by</source>
            <translation>جارٍ إعداد قائمة ما يمكن التصفية به</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/session.py" />
            <source>Preparing the search</source>
            <translation>جارٍ تهيئة البحث</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>presidents</source>
            <translation>الرؤساء</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Previ&amp;ous hit</source>
            <translation>النتيجة ال&amp;سابقة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/page_foot.py" />
            <source>Previous</source>
            <translation>السابق</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <source>Previous agreement</source>
            <translation>الاتفاقية السابقة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>previous and next event</source>
            <translation>الحدث السابق والتالي</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Previous event</source>
            <translation>الحدث السابق</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Previous linked event</source>
            <translation>الحدث المرتبط السابق</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Previous pane</source>
            <translation>اللوح السابق</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>private visit</source>
            <translation>زيارة خاصة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/figures_list.py" />
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>Product</source>
            <translation>المنتج</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/parts.py" />
            <source>Protocol</source>
            <translation>بروتوكول</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>protocol</source>
            <translation>بروتوكول</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/source_form.py" />
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>Published</source>
            <translation>تاريخ النشر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>published</source>
            <translation>تاريخ النشر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/source_form.py" />
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>Publisher</source>
            <translation>الناشر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>publisher</source>
            <translation>الناشر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/display.py" />
            <source>QT_QPA_PLATFORM is set to '{asked}', and Dyad has no such window system (it has {known}). No window was opened, and nothing was changed. To have one, remove that setting: unset QT_QPA_PLATFORM</source>
            <translation>قيمة QT_QPA_PLATFORM هي «{asked}»، وليس في Dyad نظام نوافذ كهذا (فيه {known}). لم تُفتح نافذة ولم يتغير شيء. للحصول على نافذة أزل هذا الإعداد: unset QT_QPA_PLATFORM</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/starting/damage.py" />
            <source>Quit</source>
            <translation>إنهاء</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/citing.py" />
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <source>Quoted</source>
            <translation>النص المقتبس</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>Rank</source>
            <translation>المستوى</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Ratified</source>
            <translation>التصديق</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>ratified</source>
            <translation>مصدَّق عليها</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <source>Ratified by {country}</source>
            <translation>تصديق {country}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Re&amp;move what is selected</source>
            <translation>إ&amp;زالة المحدد</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/date_reading.py" />
            <location filename="../../explorer/desktop/table/cell_editing.py" />
            <source>Read as {date}</source>
            <translation>يُقرأ {date}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/word_fields.py" />
            <source>Read as {figure}</source>
            <translation>يُقرأ {figure}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/word_fields.py" />
            <source>Read as {figure}, drawn from {low} to {high}</source>
            <translation>يُقرأ {figure}، ويُرسم من {low} إلى {high}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/status_line.py" />
            <source>read-only</source>
            <translation>للقراءة فقط</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/bringing.py" />
            <location filename="../../explorer/desktop/news/window.py" />
            <location filename="../../explorer/desktop/session.py" />
            <source>Reading events</source>
            <translation>جارٍ قراءة الأحداث</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/bookmarks.py" />
            <location filename="../../explorer/desktop/session.py" />
            <source>Reading the bookmarks</source>
            <translation>قراءة الإشارات المرجعية</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/record_forms.py" />
            <source>Reading the figures</source>
            <translation>جارٍ قراءة الأرقام</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/history.py" />
            <location filename="../../explorer/desktop/editing/history.py" />
            <location filename="../../explorer/desktop/flows/edits.py" />
            <location filename="../../explorer/desktop/flows/history.py" />
            <source>Reading the history</source>
            <translation>جارٍ قراءة سجل التغييرات</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/session.py" />
            <source>Reading the list of dossiers</source>
            <translation>جارٍ قراءة قائمة الملفات</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/edits.py" />
            <location filename="../../explorer/desktop/flows/offices.py" />
            <source>Reading the offices</source>
            <translation>جارٍ قراءة المناصب</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/places.py" />
            <source>Reading the places</source>
            <translation>جارٍ قراءة الأماكن</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/others.py" />
            <source>Reading what others changed</source>
            <translation>جارٍ قراءة ما غيّره الآخرون</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/importing.py" />
            <source>Reading {file}</source>
            <translation>جارٍ قراءة {file}</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>Reading {file}, which comes from elsewhere, took far more memory than an archive of its size, and was stopped. Nothing was taken from it, and the file is unchanged. Ask whoever sent it for an export of its dossiers.</source>
            <translation>أُوقفت قراءة {file} الآتي من مكان آخر لأنها تطلبت ذاكرة أكثر بكثير مما يتطلبه أرشيف بحجمه. لم يؤخذ منه شيء، والملف لم يتغير. اطلب ممن أرسله تصديرًا لملفاته.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>Reading {file}, which comes from elsewhere, took far more work than an archive of its size, and was stopped. Nothing was taken from it, and the file is unchanged. Ask whoever sent it for an export of its dossiers.</source>
            <translation>أُوقفت قراءة {file} الآتي من مكان آخر لأنها تطلبت عملًا أكثر بكثير مما يتطلبه أرشيف بحجمه. لم يؤخذ منه شيء، والملف لم يتغير. اطلب ممن أرسله تصديرًا لملفاته.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>Reading {file}, which comes from elsewhere, was stopped, because it gives more text than an archive of its size holds. Nothing was taken from it, and the file is unchanged. Ask whoever sent it for an export of its dossiers.</source>
            <translation>أُوقفت قراءة {file} الآتي من مكان آخر لأنه يعطي نصًا أكثر مما يسعه أرشيف بحجمه. لم يؤخذ منه شيء، والملف لم يتغير. اطلب ممن أرسله تصديرًا لملفاته.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/imports.py" />
            <source>Reading {name}; Esc cancels it</source>
            <translation>جارٍ قراءة {name}؛ مفتاح Esc يلغي ذلك</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_view.py" />
            <source>received</source>
            <translation>من الشريك</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/palette.py" />
            <source>Recently used</source>
            <translation>المستخدمة مؤخرًا</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>Reciprocity</source>
            <translation>تبادل الزيارات</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>recognition</source>
            <translation>الاعتراف</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>Record</source>
            <translation>السجل</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/undo.py" />
            <source>Redo: {what}</source>
            <translation>إعادة: {what}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>relations, recognition, missions</source>
            <translation>علاقات واعتراف وبعثات</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>religion</source>
            <translation>الدين</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>religious leader</source>
            <translation>زعيم ديني</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/record_commands.py" />
            <source>Removal of a figure: {exporter} to {importer}, {period}</source>
            <translation>إزالة رقم: {exporter} إلى {importer}، {period}</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/removals.py" />
            <source>Removal of a person: {name}</source>
            <translation>إزالة شخص: {name}</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/removals.py" />
            <source>Removal of a source: {name}</source>
            <translation>إزالة مصدر: {name}</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/removals.py" />
            <source>Removal of the dossier {dossier}</source>
            <translation>إزالة الملف {dossier}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/event_commands.py" />
            <source>Removal of {count} events</source>
            <translation>
                <numerusform>إزالة أحداث، عددها {count}</numerusform>
                <numerusform>إزالة حدث واحد</numerusform>
                <numerusform>إزالة حدثين</numerusform>
                <numerusform>إزالة {count} أحداث</numerusform>
                <numerusform>إزالة {count} حدثًا</numerusform>
                <numerusform>إزالة {count} حدث</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/editing/event_commands.py" />
            <source>Removal of {title}</source>
            <translation>إزالة: {title}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/bookmark_dialogs.py" />
            <location filename="../../explorer/desktop/editing/figures_list.py" />
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>Remove</source>
            <translation>إزالة</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>Remove %n event(s)</source>
            <translation>
                <numerusform>لا أحداث للإزالة</numerusform>
                <numerusform>إزالة حدث واحد</numerusform>
                <numerusform>إزالة حدثين</numerusform>
                <numerusform>إزالة %n أحداث</numerusform>
                <numerusform>إزالة %n حدثًا</numerusform>
                <numerusform>إزالة %n حدث</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/removals.py" />
            <source>Remove it</source>
            <translation>إزالته</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Remove the dossie&amp;r…</source>
            <translation>إزا&amp;لة الملف…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/removals.py" />
            <source>Remove the dossier</source>
            <translation>إزالة الملف</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/removals.py" />
            <source>Remove the dossier {title}?</source>
            <translation>هل يُزال الملف {title}؟</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>Remove them from this dossier</source>
            <translation>إزالتها من هذا الملف</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>Remove: {chip}</source>
            <translation>إزالة: {chip}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/words.py" />
            <source>removed</source>
            <translation>إزالة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>removed here</source>
            <translation>حُذف هنا</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/edits.py" />
            <location filename="../../explorer/desktop/flows/removals.py" />
            <source>Removed: {title}. Ctrl+Z brings it back.</source>
            <translation>أُزيل: {title}. يعيده ‎Ctrl+Z‎.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/record_form.py" />
            <source>Remove…</source>
            <translation>إزالة…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/removals.py" />
            <source>Removing the dossier, {percent}% done; Esc cancels it</source>
            <translation>جارٍ إزالة الملف، اكتمل {percent}%؛ Esc يلغيه</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>rename a bookmark, favourites</source>
            <translation>إعادة تسمية إشارة مرجعية، المفضلة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/bookmarks.py" />
            <source>Rename the bookmark</source>
            <translation>إعادة تسمية الإشارة المرجعية</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/bookmark_dialogs.py" />
            <source>Rename…</source>
            <translation>إعادة التسمية…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/figures_list.py" />
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>Reported by</source>
            <translation>بحسب تقارير</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/chart_header.py" />
            <source>Reported by {country}</source>
            <translation>بحسب {country}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <source>Restore</source>
            <translation>استعادة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>restore a backup</source>
            <translation>استعادة نسخة احتياطية</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <source>Restore brings the archive back to what it was when the backup was made, at once. What it holds now is backed up first, so you can come back to it the same way. The window closes for a moment.</source>
            <translation>يعيد زر الاستعادة الأرشيف فورًا إلى ما كان عليه حين أُنشئت النسخة الاحتياطية. ويُنسخ محتواه الحالي احتياطيًا أولًا، فيمكنك الرجوع إليه بالطريقة نفسها. وتُغلق النافذة لحظة.</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/safekeeping.py" />
            <source>Restoring {file}</source>
            <translation>جارٍ استعادة {file}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Returned by</source>
            <translation>ردّتها</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>returned this visit</source>
            <translation>ردّت هذه الزيارة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Returns the visit</source>
            <translation>ترد الزيارة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>Row</source>
            <translation>الصف</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <source>row {number}</source>
            <translation>الصف {number}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>Rows of a table</source>
            <translation>صفوف جدول</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>S&amp;maller text</source>
            <translation>نص أ&amp;صغر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Said by</source>
            <translation>القائل</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/safekeeping.py" />
            <source>Salvaging {file}</source>
            <translation>جارٍ إنقاذ {file}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/record_form.py" />
            <source>Save</source>
            <translation>حفظ</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Save a &amp;picture…</source>
            <translation>حفظ &amp;صورة…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/file_actions.py" />
            <source>Save a picture</source>
            <translation>حفظ صورة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>save as, JSON</source>
            <translation>حفظ باسم، JSON</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/salvaging.py" />
            <source>Save what is undamaged</source>
            <translation>حفظ السليم</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/damage_found.py" />
            <location filename="../../explorer/desktop/starting/damage.py" />
            <source>Save what is undamaged…</source>
            <translation>حفظ السليم…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/status_line.py" />
            <source>saved, but no backup</source>
            <translation>محفوظ، لكن بلا نسخة احتياطية</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/discarding.py" />
            <source>Saving it is tried by itself until it succeeds, or until you discard it or edit it further.</source>
            <translation>تُعاد محاولة حفظه تلقائيًا حتى تنجح، أو حتى تتجاهله أو تواصل تعديله.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/salvaging.py" />
            <source>Saving what is undamaged in {file}.</source>
            <translation>جارٍ حفظ السليم في {file}.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/writing_session.py" />
            <source>Saving: {what}</source>
            <translation>جارٍ الحفظ: {what}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/record_form.py" />
            <source>Saving…</source>
            <translation>جارٍ الحفظ…</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/figure_amounts.py" />
            <source>say of both numbers whether they are thousands, millions or more</source>
            <translation>اذكر لكل من العددين أهو بالآلاف أم بالملايين أم بأكثر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/chart_header.py" />
            <source>Scale: {scale}</source>
            <translation>التدريج: {scale}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>screenshot, export an image, PNG, SVG, PDF</source>
            <translation>لقطة شاشة، تصدير صورة، PNG، SVG، PDF</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/search_field.py" />
            <source>Search</source>
            <translation>بحث</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/search_field.py" />
            <source>Search events, people, places and sources</source>
            <translation>البحث في الأحداث والأشخاص والأماكن والمصادر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>search in any script</source>
            <translation>البحث بأي كتابة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/search_field.py" />
            <source>Search results</source>
            <translation>نتائج البحث</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/searching.py" />
            <location filename="../../explorer/desktop/search_field.py" />
            <location filename="../../explorer/desktop/session.py" />
            <source>Searching</source>
            <translation>جارٍ البحث</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/split_form.py" />
            <source>Second</source>
            <translation>الثاني</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>second dossier</source>
            <translation>ملف ثانٍ</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>Select &amp;all</source>
            <translation>حدد ال&amp;كل</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>select a period</source>
            <translation>تحديد فترة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/texts.py" />
            <source>Select all</source>
            <translation>تحديد الكل</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>Select an event, or list a cluster</source>
            <translation>تحديد حدث، أو سرد ما في مجموعة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/comparison.py" />
            <source>Select the event first that years are to be counted from.</source>
            <translation>حدد أولًا الحدث الذي تُعدّ السنوات منه.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/status_line.py" />
            <source>selected: %n event(s)</source>
            <translation>
                <numerusform>المحدد: لا شيء</numerusform>
                <numerusform>المحدد: حدث واحد</numerusform>
                <numerusform>المحدد: حدثان</numerusform>
                <numerusform>المحدد: %n أحداث</numerusform>
                <numerusform>المحدد: %n حدثًا</numerusform>
                <numerusform>المحدد: %n حدث</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/status_line.py" />
            <source>selected: {title}, {date}</source>
            <translation>المحدد: {title}، {date}</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>sells more</source>
            <translation>أكثر تصديرًا</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>sets of dates are not kept</source>
            <translation>لا تُحفظ مجموعات التواريخ</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/server.py" />
            <source>Setting up {file}</source>
            <translation>جارٍ إعداد {file}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>Several currencies: each is added by itself, none is converted.</source>
            <translation>عدة عملات: تُجمع كل منها على حدة، ولا تُحوَّل أي منها.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/cluster_content.py" />
            <source>Several events</source>
            <translation>عدة أحداث</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>Shift + Ctrl + drag</source>
            <translation>‎Shift + Ctrl‎ + سحب</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>Shift + drag</source>
            <translation>‎Shift‎ + سحب</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>Shift + wheel</source>
            <translation>Shift + العجلة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>shortcuts, help</source>
            <translation>اختصارات، مساعدة</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/filter_bar/choices.py" />
            <source>Show %n more</source>
            <translation>
                <numerusform>لا مزيد</numerusform>
                <numerusform>عرض واحد آخر</numerusform>
                <numerusform>عرض اثنين آخرين</numerusform>
                <numerusform>عرض %n أخرى</numerusform>
                <numerusform>عرض %n أخرى</numerusform>
                <numerusform>عرض %n أخرى</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Show &amp;all</source>
            <translation>عرض الك&amp;ل</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/filter_bar/choices.py" />
            <source>Show all %n</source>
            <translation>
                <numerusform>عرض الكل</numerusform>
                <numerusform>عرض القيمة الوحيدة</numerusform>
                <numerusform>عرض القيمتين</numerusform>
                <numerusform>عرض كل القيم: %n</numerusform>
                <numerusform>عرض كل القيم: %n</numerusform>
                <numerusform>عرض كل القيم: %n</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>Show also those of which yours is kept</source>
            <translation>أظهر أيضًا ما أُبقي فيه نصك</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/toolbar.py" />
            <source>Show everything</source>
            <translation>عرض كل شيء</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>show everything, remove the filter</source>
            <translation>إظهار كل شيء، إزالة المرشح</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/choices.py" />
            <source>Show fewer</source>
            <translation>عرض أقل</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/references.py" />
            <location filename="../../explorer/desktop/news/window.py" />
            <source>Show it</source>
            <translation>عرضه</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/context_menus.py" />
            <source>Show only</source>
            <translation>عرض هذا فقط</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/context_menus.py" />
            <source>Show only {name}</source>
            <translation>عرض {name} فقط</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>show only, hide, facets</source>
            <translation>إظهار فقط، إخفاء، أوجه</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Show the &amp;selection</source>
            <translation>عرض الم&amp;حدد</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>Shows how the event stood then, and asks first</source>
            <translation>يعرض حال الحدث حينئذ، ويسأل أولًا</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>Shows the steps that changed this one event</source>
            <translation>يعرض الخطوات التي غيّرت هذا الحدث وحده</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/texts.py" />
            <source>shows this event</source>
            <translation>يعرض هذا الحدث</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/texts.py" />
            <source>shows this person</source>
            <translation>يعرض هذا الشخص</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/texts.py" />
            <source>shows this source</source>
            <translation>يعرض هذا المصدر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>Side by side</source>
            <translation>جنبًا إلى جنب</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>sidebar</source>
            <translation>الشريط الجانبي</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>Sides</source>
            <translation>الأطراف</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>Sides and pins are not counted among partners</source>
            <translation>لا تُحتسب الأطراف والمثبتات بين الشركاء</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>Sides are not counted among partners</source>
            <translation>لا تُحتسب الأطراف بين الشركاء</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Signed</source>
            <translation>التوقيع</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>signed</source>
            <translation>موقَّعة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Signed by</source>
            <translation>الموقِّع</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Signed during</source>
            <translation>وُقّعت خلال</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Signed during it</source>
            <translation>وُقّع خلالها</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <source>Signed then</source>
            <translation>وُقّع خلالها</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>signed, ratified, in force</source>
            <translation>توقيع وتصديق ونفاذ</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/event_form.py" />
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <location filename="../../explorer/desktop/editing/several.py" />
            <location filename="../../explorer/desktop/table/columns.py" />
            <source>Significance</source>
            <translation>الأهمية</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/dates.py" />
            <source>since when, the source does not say</source>
            <translation>لا يذكر المصدر منذ متى</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/dispute_form.py" />
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <source>So far by</source>
            <translation>مصادره</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>So far nothing is chosen that would change an event</source>
            <translation>لم يُختر بعد ما يغيّر أي حدث</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>Somebody else has been writing to the archive {file} for some time, so this could not be done. The archive is unharmed and nothing of this step was written. Try again in a moment.</source>
            <translation>يكتب شخص آخر في الأرشيف {file} منذ بعض الوقت، فتعذر ذلك. الأرشيف سليم ولم يُكتب شيء من هذه الخطوة. حاول مجددًا بعد قليل.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/meeting.py" />
            <source>Somebody has changed this record while you were editing it. Nothing was written; both versions stand here side by side.</source>
            <translation>غيّر شخص آخر هذا السجل أثناء تحريرك له. لم يُكتب شيء؛ والنصان هنا جنبًا إلى جنب.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/meeting.py" />
            <source>Somebody has removed this record while you were editing it. Nothing was written.</source>
            <translation>أزال شخص آخر هذا السجل أثناء تحريرك له. لم يُكتب شيء.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/report_dialog.py" />
            <source>Something went wrong</source>
            <translation>حدث خطأ</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/session.py" />
            <source>Sorting the table</source>
            <translation>جارٍ فرز الجدول</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>Source</source>
            <translation>المصدر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/search_field.py" />
            <source>source</source>
            <translation>مصدر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>Source of all rows</source>
            <translation>مصدر كل الصفوف</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/citing.py" />
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/figures_list.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <location filename="../../explorer/desktop/news/words.py" />
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <location filename="../../explorer/desktop/sidebar/sidebar.py" />
            <location filename="../../explorer/desktop/table/columns.py" />
            <source>Sources</source>
            <translation>المصادر</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>sources</source>
            <translation>المصادر</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>sources cited by events</source>
            <translation>المصادر المستشهد بها في الأحداث</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>sources cited by figures</source>
            <translation>المصادر المستشهد بها في الأرقام</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>sources differ for %n period(s): all they say is within the bounds</source>
            <translation>
                <numerusform>لا تختلف المصادر</numerusform>
                <numerusform>تختلف المصادر في مدة واحدة: كل ما تقوله ضمن الحدين</numerusform>
                <numerusform>تختلف المصادر في مدتين: كل ما تقوله ضمن الحدين</numerusform>
                <numerusform>تختلف المصادر في %n مدد: كل ما تقوله ضمن الحدين</numerusform>
                <numerusform>تختلف المصادر في %n مدة: كل ما تقوله ضمن الحدين</numerusform>
                <numerusform>تختلف المصادر في %n مدة: كل ما تقوله ضمن الحدين</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/sections.py" />
            <location filename="../../explorer/desktop/panes/widgets.py" />
            <source>Sources disagree</source>
            <translation>المصادر مختلفة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>Sources of the totals</source>
            <translation>مصادر المجاميع</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/source_sections.py" />
            <source>Sources that disagree</source>
            <translation>مصادر تخالف ذلك</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/source_sections.py" />
            <source>Sources that say so</source>
            <translation>مصادر تقول ذلك</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/picture_page.py" />
            <source>sources: {titles}</source>
            <translation>المصادر: {titles}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>space</source>
            <translation>الفضاء</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/panel.py" />
            <source>Space asks for a value, Delete leaves it out; so does a click on the eye at its end.</source>
            <translation>مفتاح المسافة يطلب القيمة ومفتاح Delete يستبعدها، وكذلك النقر على العين في آخر السطر.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>split</source>
            <translation>تقسيم</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>state visit</source>
            <translation>زيارة دولة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <location filename="../../explorer/desktop/panes/trade_table.py" />
            <source>stated</source>
            <translation>مذكور</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/event_form.py" />
            <source>Stated by the sources</source>
            <translation>مذكور في المصادر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>statement</source>
            <translation>البيانات الرسمية</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>statistics</source>
            <translation>الإحصاءات</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/value_words.py" />
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <source>Status</source>
            <translation>الحالة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <source>status</source>
            <translation>الحالة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/database_dialogs.py" />
            <source>Stay</source>
            <translation>البقاء</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/merging.py" />
            <source>Stays</source>
            <translation>يبقى</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>Steps</source>
            <translation>الخطوات</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>steps of the history</source>
            <translation>خطوات سجل التغييرات</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/dates.py" />
            <source>still going on, as far as the source says</source>
            <translation>لا يزال قائمًا بحسب المصدر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/comparison_bar.py" />
            <source>Stop comparing</source>
            <translation>أوقف المقارنة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/record_form.py" />
            <source>Stopping…</source>
            <translation>جارٍ الإيقاف…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_view.py" />
            <source>Strips</source>
            <translation>الأشرطة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>study visit</source>
            <translation>زيارة دراسية</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <source>Subject</source>
            <translation>الموضوع</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <source>subject</source>
            <translation>الموضوع</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <source>Subjects</source>
            <translation>الموضوعات</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>subjects of agreements</source>
            <translation>موضوعات الاتفاقات</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/event_form.py" />
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>Summary</source>
            <translation>الملخص</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/display.py" />
            <source>System libraries are missing that Dyad draws with; nothing was changed. On Debian and Ubuntu they come with: apt-get install {packages}</source>
            <translation>تنقص مكتبات من النظام يرسم بها Dyad؛ لم يتغير شيء. تأتي في Debian وUbuntu بالأمر: apt-get install {packages}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/display.py" />
            <source>System libraries are missing that Dyad draws with; nothing was changed. They are {libraries}. Install what has them; Debian calls it {packages}.</source>
            <translation>تنقص مكتبات من النظام يرسم بها Dyad؛ لم يتغير شيء. وهي {libraries}. ثبّت ما يحويها؛ يسمّيها دبيان {packages}.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/display.py" />
            <source>System libraries are missing that Dyad draws with; nothing was changed. They come with: {tool} install {packages}</source>
            <translation>تنقص مكتبات من النظام يرسم بها Dyad؛ لم يتغير شيء. تأتي مع: {tool} install {packages}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>T&amp;rade chart</source>
            <translation>مخطط ال&amp;تجارة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Ta&amp;ble</source>
            <translation>&amp;جدول</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_view.py" />
            <location filename="../../explorer/desktop/toolbar.py" />
            <source>Table</source>
            <translation>جدول</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/table/view.py" />
            <source>Table of events</source>
            <translation>جدول الأحداث</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_table.py" />
            <source>Table of partners</source>
            <translation>جدول الشركاء</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/event_form.py" />
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <location filename="../../explorer/desktop/table/columns.py" />
            <source>Tags</source>
            <translation>الوسوم</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>tags of events</source>
            <translation>وسوم الأحداث</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>Take away tags</source>
            <translation>نزع وسوم</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>take back</source>
            <translation>استرجاع</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>Take this step back</source>
            <translation>سحب هذه الخطوة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/history.py" />
            <source>Taken back: {what}</source>
            <translation>سُحبت الخطوة: {what}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/library.py" />
            <source>Taken over from the library: %n record(s). Ctrl+Z takes it back.</source>
            <translation>
                <numerusform>لم يؤخذ شيء من المكتبة.</numerusform>
                <numerusform>أُخذ سجل واحد من المكتبة. Ctrl+Z يتراجع عن ذلك.</numerusform>
                <numerusform>أُخذ سجلان من المكتبة. Ctrl+Z يتراجع عن ذلك.</numerusform>
                <numerusform>أُخذت %n سجلات من المكتبة. Ctrl+Z يتراجع عن ذلك.</numerusform>
                <numerusform>أُخذ %n سجلًا من المكتبة. Ctrl+Z يتراجع عن ذلك.</numerusform>
                <numerusform>أُخذ %n سجل من المكتبة. Ctrl+Z يتراجع عن ذلك.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>tax</source>
            <translation>الضرائب</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>taxes on income</source>
            <translation>ضرائب الدخل</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>technology</source>
            <translation>التقنية</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Terminated</source>
            <translation>الإنهاء</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>terminated</source>
            <translation>منتهية</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/earlier_state.py" />
            <source>That is how it is now: there is nothing to bring back.</source>
            <translation>هذا حاله الآن: لا شيء يُستعاد.</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <location filename="../../explorer/exchange/interchange_reader.py" />
            <source>the actor of a visit is the visiting country, '{code}'</source>
            <translation>صاحب الزيارة هو البلد الزائر، «{code}»</translation>
        </message>
        <message>
            <location filename="../../explorer/store/place.py" />
            <source>The address holds a password, which others on this computer could read. Nothing was opened. Put the password into the file ~/.pgpass, or name a service of pg_service.conf, and leave it out here.</source>
            <translation>في العنوان كلمة مرور قد يقرؤها غيرك على هذا الحاسوب. لم يُفتح شيء. ضع كلمة المرور في الملف ‎~/.pgpass‎، أو سمِّ خدمة من pg_service.conf، ولا تكتبها هنا.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/file_actions.py" />
            <location filename="../../explorer/desktop/flows/backups.py" />
            <location filename="../../explorer/desktop/job_errors.py" />
            <source>The archive</source>
            <translation>الأرشيف</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/palette.py" />
            <source>the archive can only be read</source>
            <translation>الأرشيف للقراءة فقط</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/dossier_draft.py" />
            <source>the archive has a dossier of these two already</source>
            <translation>في الأرشيف ملف لهذين البلدين من قبل</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/merging.py" />
            <source>The archive has another agreement under the id {id}. Nothing was changed. Keep the other one of the two events instead.</source>
            <translation>في الأرشيف اتفاقية أخرى بالمعرّف {id}. لم يتغير شيء. أبقِ الحدث الآخر من الاثنين بدلًا من هذا.</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/places.py" />
            <source>the archive has it already, in {events}: they become one place</source>
            <translation>موجود في الأرشيف من قبل ({events}): يصيران مكانًا واحدًا</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>The archive has no earlier visit by {country}.</source>
            <translation>ليس في الأرشيف زيارة أسبق من {country}.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>The archive has no later visit by {country}.</source>
            <translation>ليس في الأرشيف زيارة لاحقة من {country}.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/starting/damage.py" />
            <source>The archive is as it was on {when}. The damaged file is kept as {file}.</source>
            <translation>الأرشيف الآن كما كان في {when}. وحُفظ الملف التالف باسم {file}.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/starting/damage.py" />
            <source>The archive is as it was on {when}. What it held before is the newest backup: go back to that to undo this.</source>
            <translation>الأرشيف الآن كما كان في {when}. ومحتواه السابق صار أحدث نسخة احتياطية: عُد إليها للتراجع عن هذا.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/damage_found.py" />
            <source>The archive is damaged</source>
            <translation>الأرشيف تالف</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/window.py" />
            <source>the archive learned it</source>
            <translation>دخوله الأرشيف</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>The archive {file} can only be read by you, so nothing was written to it; everything in it is safe. Ask whoever looks after the database for the right to edit.</source>
            <translation>لا يحق لك إلا قراءة الأرشيف {file}، فلم يُكتب فيه شيء؛ وكل ما فيه سليم. اطلب من مسؤول قاعدة البيانات حق التحرير.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>The archive {file} can only be read, so nothing was written to it; everything in it is safe. Copy it to a place where you may write, and work on the copy.</source>
            <translation>الأرشيف {file} للقراءة فقط، فلم يُكتب فيه شيء؛ وكل ما فيه سليم. انسخه إلى مكان تستطيع الكتابة فيه، واعمل على النسخة.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>The archive {file} cannot be made, because nothing can be written to {folder}: the disk can only be read, or the folder is protected. No file was made, and nothing else was changed. Choose another place, or allow writing there.</source>
            <translation>تعذر إنشاء الأرشيف {file}، لأنه لا يمكن الكتابة في {folder}: القرص للقراءة فقط، أو المجلد محمي. لم يُنشأ أي ملف، ولم يتغير شيء آخر. اختر مكانًا آخر، أو اسمح بالكتابة هناك.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>The archive {file} cannot be made, because the folder {folder} does not exist. Nothing was written. Make the folder first, or choose another place.</source>
            <translation>لا يمكن إنشاء الأرشيف {file} لأن المجلد {folder} غير موجود. لم يُكتب شيء. أنشئ المجلد أولًا، أو اختر مكانًا آخر.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>The archive {file} cannot be read: {reason}. Nothing was changed. Check that the disk is there and that you may read the file.</source>
            <translation>لا يمكن قراءة الأرشيف {file}: {reason}. لم يتغير شيء. تحقق من وجود القرص ومن أن لك قراءة الملف.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/server_problems.py" />
            <source>The archive {file} has an older schema ({found}; this Dyad works with {known}). Nothing was changed. Once all who use it have this Dyad, whoever owns the database brings it up to date with: dyad setup --archive ADDRESS</source>
            <translation>بنية الأرشيف {file} قديمة ({found}؛ وهذا الإصدار من Dyad يعمل بالبنية {known}). لم يتغير شيء. حين يصير هذا الإصدار لدى كل مستخدميه، يحدّثه مالك قاعدة البيانات بالأمر: ‎dyad setup --archive ADDRESS‎</translation>
        </message>
        <message>
            <location filename="../../explorer/store/check.py" />
            <source>The archive {file} has an older schema. Nothing was changed. Open it once with Dyad, which brings it up to date on a copy, then check it again.</source>
            <translation>بنية الأرشيف {file} قديمة. لم يتغير شيء. افتحه مرة ببرنامج Dyad فيحدّثه على نسخة، ثم أعد الفحص.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>The archive {file} holds something that Dyad did not write, so it was not read further. Nothing was changed. Ask whoever looks after the database to compare it with its last backup; 'dyad check' lists what is wrong.</source>
            <translation>في الأرشيف {file} ما لم يكتبه Dyad، فلم يُقرأ أكثر. لم يتغير شيء. اطلب من مسؤول قاعدة البيانات أن يقارنه بآخر نسخة احتياطية؛ ويسرد الأمر «dyad check» مواضع الخلل.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>The archive {file} is damaged and was not opened further. The file was left as it is, and nothing was written to it. Make a copy of it now, then go back to a backup ('dyad restore newest'), or save what is undamaged into a new archive ('dyad salvage'); 'dyad check' lists what is damaged.</source>
            <translation>الأرشيف {file} تالف ولم يُفتح أكثر. تُرك الملف كما هو، ولم يُكتب فيه شيء. انسخه الآن، ثم عُد إلى نسخة احتياطية («dyad restore newest»)، أو احفظ السليم في أرشيف جديد («dyad salvage»)؛ ويسرد الأمر «dyad check» ما تلف.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/starting/damage.py" />
            <source>The archive {file} is damaged, so it was not opened. The file was left as it is, and nothing was written to it.</source>
            <translation>الأرشيف {file} تالف، فلم يُفتح. تُرك الملف كما هو، ولم يُكتب فيه شيء.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/opening.py" />
            <source>The archive {file} is open for reading only, because its file is protected against writing. Everything in it is safe. To change it, copy it to a place where you may write, and open the copy.</source>
            <translation>الأرشيف {file} مفتوح للقراءة فقط لأن ملفه محمي من الكتابة. كل ما فيه سليم. لتغييره انسخه إلى مكان تستطيع الكتابة فيه، وافتح النسخة.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/opening.py" />
            <source>The archive {file} is open for reading only, because its folder {folder} is protected against writing. Everything in it is safe. To change it, copy it to a place where you may write, and open the copy.</source>
            <translation>الأرشيف {file} مفتوح للقراءة فقط لأن مجلده {folder} محمي من الكتابة. كل ما فيه سليم. لتغييره انسخه إلى مكان تستطيع الكتابة فيه، وافتح النسخة.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/server_storage.py" />
            <source>The archive {file} is open for reading only, because its server is a copy that follows another one. Everything in it is safe. To change it, open it on the server that is followed.</source>
            <translation>الأرشيف {file} مفتوح للقراءة فقط لأن خادمه نسخة تتبع خادمًا آخر. كل ما فيه سليم. لتغييره افتحه على الخادم المتبوع.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/server_storage.py" />
            <source>The archive {file} is open for reading only, because you may read it but not edit it. Everything in it is safe. To change it, ask whoever looks after the database for the right to edit.</source>
            <translation>الأرشيف {file} مفتوح للقراءة فقط لأن لك قراءته لا تحريره. كل ما فيه سليم. لتغييره اطلب من مسؤول قاعدة البيانات حق التحرير.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/starting/start.py" />
            <source>The archive {file} is open in another window of Dyad, which does not answer. Everything that was saved is safe. Wait until that window answers, or end that program; then start Dyad again.</source>
            <translation>الأرشيف {file} مفتوح في نافذة أخرى من Dyad، وهي لا تستجيب. كل ما حُفظ سليم. انتظر حتى تستجيب تلك النافذة، أو أنهِ ذلك البرنامج، ثم شغّل Dyad من جديد.</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/safekeeping.py" />
            <source>The archive {file} stands in a database, which is backed up and restored by whoever looks after it, with pg_dump and pg_restore. Nothing was done. To have a copy of it in a file: dyad copy FILE --archive ADDRESS</source>
            <translation>الأرشيف {file} في قاعدة بيانات، ينسخها مسؤولها احتياطيًا ويستعيدها بالأمرين pg_dump وpg_restore. لم يُنفَّذ شيء. لنسخة منه في ملف: ‎dyad copy FILE --archive ADDRESS‎</translation>
        </message>
        <message>
            <location filename="../../explorer/store/server_problems.py" />
            <source>The archive {file} stands in a PostgreSQL database, and this Dyad was installed without what speaks with one. Nothing was opened. Install it with: pip install 'dyad[postgres]'</source>
            <translation>الأرشيف {file} في قاعدة بيانات PostgreSQL، وقد ثُبّت Dyad هنا من دون ما يخاطبها. لم يُفتح شيء. ثبّته بالأمر: ‎pip install 'dyad[postgres]'‎</translation>
        </message>
        <message>
            <location filename="../../explorer/store/server_problems.py" />
            <source>The archive {file} was brought to schema {found} by a newer Dyad; this one knows up to {known}. Nothing was changed. Install the newer Dyad to open it.</source>
            <translation>حدّث إصدار أحدث من Dyad الأرشيفَ {file} إلى البنية {found}؛ وهذا يعرف حتى {known}. لم يتغير شيء. ثبّت الإصدار الأحدث لفتحه.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>The archive {file} was cut short while it was being written, and here it can only be read, so the unfinished step cannot be taken back. Nothing is lost. Copy the file, together with {journal} beside it, to a place where you may write, and open it there.</source>
            <translation>انقطعت الكتابة في الأرشيف {file}، وهو هنا للقراءة فقط، فلا يمكن سحب الخطوة الناقصة. لم يضع شيء. انسخ الملف مع {journal} بجانبه إلى مكان تستطيع الكتابة فيه، وافتحه هناك.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>The archive {file} was moved, deleted or replaced while it was open, so nothing of this step was written. What was saved before stands in the file that was there. Put that file back at its place and try again, or open it where it is now.</source>
            <translation>نُقل الأرشيف {file} أو حُذف أو استُبدل وهو مفتوح، فلم يُكتب شيء من هذه الخطوة. ما حُفظ من قبل موجود في الملف الذي كان هناك. أعد ذلك الملف إلى مكانه وحاول مجددًا، أو افتحه حيث هو الآن.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>The archive {file} was written by a newer Dyad (schema {found}; this one knows up to {known}). The file was not changed. Install the newer Dyad to open it.</source>
            <translation>كتب الأرشيفَ {file} إصدار أحدث من Dyad (البنية {found}؛ وهذا يعرف حتى {known}). لم يتغير الملف. ثبّت الإصدار الأحدث لفتحه.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/others.py" />
            <source>The archive's database cannot be reached: {reason}. It is tried again all the while. What was saved is safe there; what you enter now is kept here and saved as soon as it can be.</source>
            <translation>تعذر الوصول إلى قاعدة بيانات الأرشيف: {reason}. وتتواصل المحاولة. ما حُفظ سليم هناك؛ وما تدخله الآن يبقى هنا ويُحفظ حالما يمكن ذلك.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/signing.py" />
            <source>The archive's history says who changed what. It stays in this archive: an export names nobody. Under which name shall your edits be kept?</source>
            <translation>يبيّن سجل تغييرات الأرشيف من غيّر ماذا. ويبقى السجل في هذا الأرشيف: فالتصدير لا يذكر أحدًا. بأي اسم تُحفظ تعديلاتك؟</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/rows_field.py" />
            <source>The arrow keys lead to the row's other fields</source>
            <translation>تنقل مفاتيح الأسهم إلى الحقول الأخرى في الصف</translation>
        </message>
        <message>
            <location filename="../../explorer/store/backup_problems.py" />
            <source>The backup {backup} could not be put in the place of {file}, because nothing can be written to {folder}: the disk can only be read, or the folder is protected. The archive is as it was, and so are all backups. Allow writing there, or copy the backup to another place and open it there.</source>
            <translation>تعذر وضع النسخة الاحتياطية {backup} مكان {file}، لأنه لا يمكن الكتابة في {folder}: القرص للقراءة فقط، أو المجلد محمي. الأرشيف كما كان، وكذلك كل النسخ الاحتياطية. اسمح بالكتابة هناك، أو انسخ النسخة الاحتياطية إلى مكان آخر وافتحها فيه.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/backup_problems.py" />
            <source>The backup {backup} could not be put in the place of {file}: there is no room left in {folder}. The archive is as it was, and so are all backups. Free some space, then try again.</source>
            <translation>تعذر وضع النسخة الاحتياطية {backup} مكان {file}: لا مساحة باقية في {folder}. الأرشيف كما كان، وكذلك كل النسخ الاحتياطية. أخلِ بعض المساحة، ثم حاول مجددًا.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/backup_problems.py" />
            <source>The backup {backup} could not be put in the place of {file}: {folder} cannot be used. The archive is as it was, and so are all backups. Check that the disk is there, then try again.</source>
            <translation>تعذر وضع النسخة الاحتياطية {backup} مكان {file}: لا يمكن استخدام {folder}. الأرشيف كما كان، وكذلك كل النسخ الاحتياطية. تأكد من وجود القرص، ثم حاول مجددًا.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/backup_problems.py" />
            <source>The backup {backup} does not check out: its content is no longer what was written. The archive {file} was left as it is. Choose another backup; what is undamaged in this one can be had with 'dyad salvage'.</source>
            <translation>لم تجتز النسخة الاحتياطية {backup} الفحص: لم يعد محتواها ما كُتب. تُرك الأرشيف {file} كما هو. اختر نسخة أخرى؛ ويمكن استخراج السليم من هذه بالأمر «dyad salvage».</translation>
        </message>
        <message>
            <location filename="../../explorer/store/backup_restoring.py" />
            <source>The backup {backup} is of another archive than {file}. Nothing was changed. Choose a backup of this archive, or restore to a place where no file is.</source>
            <translation>النسخة الاحتياطية {backup} لأرشيف غير {file}. لم يتغير شيء. اختر نسخة احتياطية لهذا الأرشيف، أو استعدها إلى مكان ليس فيه ملف.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/damaged_record.py" />
            <source>The bookmark '{id}'</source>
            <translation>الإشارة المرجعية «{id}»</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/damage_found.py" />
            <source>The check finds nothing damaged now.</source>
            <translation>لا يجد الفحص شيئًا تالفًا الآن.</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/rules.py" />
            <source>the citation has no locator</source>
            <translation>ليس للاستشهاد موضع</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/status_line.py" />
            <source>The citation is on the clipboard.</source>
            <translation>الاستشهاد في الحافظة.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/server_problems.py" />
            <source>The connection to the archive {file} broke off while a step was being saved: {reason}. It was saved whole or not at all. Once the database can be reached again, look into the history which it was, before you enter it again.</source>
            <translation>انقطع الاتصال بالأرشيف {file} أثناء حفظ خطوة: {reason}. فإما أنها حُفظت كاملة وإما أنها لم تُحفظ قط. حين يعود الوصول إلى قاعدة البيانات، تحقق من ذلك في سجل التغييرات قبل أن تدخلها من جديد.</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/dossier_draft.py" />
            <location filename="../../explorer/editing/validation.py" />
            <source>the country is missing</source>
            <translation>البلد ناقص</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/trade_draft.py" />
            <source>the currency is missing</source>
            <translation>العملة ناقصة</translation>
        </message>
        <message>
            <location filename="../../explorer/store/server_problems.py" />
            <source>The database of the archive {file} cannot be reached: {reason}. What was saved before is safe there, and nothing of this step was written. Check the network, then try again.</source>
            <translation>تعذر الوصول إلى قاعدة بيانات الأرشيف {file}: {reason}. ما حُفظ من قبل سليم هناك، ولم يُكتب شيء من هذه الخطوة. تحقق من الشبكة، ثم حاول مجددًا.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/server_problems.py" />
            <source>The database of the archive {file} does not let you in: {reason}. Nothing was changed. Check the address, the name and the password in ~/.pgpass or in the service file, or ask whoever looks after the database.</source>
            <translation>قاعدة بيانات الأرشيف {file} لا تسمح لك بالدخول: {reason}. لم يتغير شيء. تحقق من العنوان، ومن الاسم وكلمة المرور في ‎~/.pgpass‎ أو في ملف الخدمات، أو اسأل مسؤول قاعدة البيانات.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/server_setup.py" />
            <source>The database {file} cannot hold an archive, because it has tables of these names already: {tables}. Nothing was changed. Make a database for the archive alone: createdb --encoding=UTF8 --template=template0 NAME</source>
            <translation>لا يمكن لقاعدة البيانات {file} أن تحوي أرشيفًا لأن فيها جداول بهذه الأسماء: {tables}. لم يتغير شيء. أنشئ قاعدة بيانات للأرشيف وحده: ‎createdb --encoding=UTF8 --template=template0 NAME‎</translation>
        </message>
        <message>
            <location filename="../../explorer/store/server_problems.py" />
            <source>The database {file} holds no archive of Dyad yet. Nothing was changed. Whoever owns the database makes one with: dyad setup --archive ADDRESS</source>
            <translation>ليس في قاعدة البيانات {file} أرشيف Dyad بعد. لم يتغير شيء. ينشئه مالك قاعدة البيانات بالأمر: ‎dyad setup --archive ADDRESS‎</translation>
        </message>
        <message>
            <location filename="../../explorer/store/server_problems.py" />
            <source>The database {file} keeps texts as {encoding}, which cannot hold every script. Nothing was changed. Make one with: createdb --encoding=UTF8 --template=template0 NAME</source>
            <translation>تحفظ قاعدة البيانات {file} النصوص بترميز {encoding}، وهو لا يتسع لكل الكتابات. لم يتغير شيء. أنشئ قاعدة أخرى بالأمر: ‎createdb --encoding=UTF8 --template=template0 NAME‎</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/citing.py" />
            <source>The date that this source gives for what is told here, where it gives one of its own. When the source itself was published belongs to the source, not here.</source>
            <translation>التاريخ الذي يذكره هذا المصدر لما يُروى هنا إن ذكر تاريخًا خاصًا به. أما تاريخ نشر المصدر نفسه فموضعه في المصدر لا هنا.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/date_drags.py" />
            <source>The date was not changed:</source>
            <translation>لم يتغير التاريخ:</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/files.py" />
            <source>the disk can only be read</source>
            <translation>القرص للقراءة فقط</translation>
        </message>
        <message>
            <location filename="../../explorer/store/server_problems.py" />
            <source>The disk of the server that holds the archive {file} is full: {reason}. What was in the archive before is safe, and nothing of this step was written. Have whoever looks after the server make room, then save it again.</source>
            <translation>قرص الخادم الذي يحفظ الأرشيف {file} ممتلئ: {reason}. ما كان في الأرشيف من قبل سليم، ولم يُكتب شيء من هذه الخطوة. اطلب ممن يدير الخادم أن يفسح مكانًا، ثم احفظها من جديد.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/display.py" />
            <source>The display {display} does not answer.</source>
            <translation>لا تستجيب الشاشة {display}.</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/strict_json.py" />
            <source>the document has {size} MB; at most {limit} MB are read</source>
            <translation>حجم الوثيقة {size} ميغابايت؛ ولا يُقرأ أكثر من {limit}</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/interchange_reader.py" />
            <source>the document is of version {found}, this Dyad reads version {known}: a newer one is needed</source>
            <translation>الوثيقة من الإصدار {found}، ويقرأ هذا البرنامج الإصدار {known}: يلزم أحدث منه</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/pasting.py" />
            <source>the dossier has an event with this title already</source>
            <translation>في الملف حدث بهذا العنوان من قبل</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <source>the dossier has this figure already</source>
            <translation>هذا الرقم في الملف من قبل</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/merging.py" />
            <source>The dossier has too many events to choose from. Select both events in the table, and do it again.</source>
            <translation>أحداث الملف أكثر من أن يُختار منها. حدد الحدثين في الجدول، ثم أعد المحاولة.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/imports.py" />
            <source>The dossier of {a} and {b} in {file} was imported as one step.</source>
            <translation>استُورد ملف {a} و{b} من {file} في خطوة واحدة.</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/merging.py" />
            <source>The dossier {dossier} has another event under the id {id}. Nothing was changed. Keep the other one of the two events instead.</source>
            <translation>في الملف {dossier} حدث آخر بالمعرّف {id}. لم يتغير شيء. أبقِ الحدث الآخر من الاثنين بدلًا من هذا.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/earlier_states.py" />
            <source>The dossier {dossier} is not there any more: bring that back first.</source>
            <translation>لم يعد الملف {dossier} موجودًا: استعده أولًا.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/damaged_record.py" />
            <source>The event '{id}'</source>
            <translation>الحدث «{id}»</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>The event is as it was after this step</source>
            <translation>الحدث الآن على الحال التي كان عليها بعد هذه الخطوة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/dispute_form.py" />
            <source>The event is marked as disputed; the date above stays.</source>
            <translation>يُعلَّم الحدث بأنه مختلف فيه، ويبقى التاريخ المذكور أعلاه.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/record_forms.py" />
            <source>The figure is added.</source>
            <translation>أُضيف الرقم.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/record_forms.py" />
            <source>The figure is changed.</source>
            <translation>غُيّر الرقم.</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>the figure is not within the bounds in brackets</source>
            <translation>الرقم ليس ضمن الحدين المذكورين بين القوسين</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/record_forms.py" />
            <source>The figure is removed. Ctrl+Z brings it back.</source>
            <translation>أُزيل الرقم. يعيده ‎Ctrl+Z‎.</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/rules.py" />
            <source>the file is not in the canonical form; export it to put it right</source>
            <translation>الملف ليس بالشكل القياسي؛ صدّره ليصح</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/rules.py" />
            <source>the file of this dyad is called {file}</source>
            <translation>ملف هذا الزوج اسمه {file}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/sidebar/undated.py" />
            <source>The filter hides them all.</source>
            <translation>يحجبها المرشّح كلها.</translation>
        </message>
        <message>
            <location filename="../../explorer/timeline/outside.py" />
            <source>The filters leave nothing to show</source>
            <translation>لم تُبقِ المرشحات شيئًا للعرض</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/editing/value_words.py" />
            <source>The first at this level</source>
            <translation>الأولى على هذا المستوى</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/splitting.py" />
            <source>the first event</source>
            <translation>الحدث الأول</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/split_form.py" />
            <source>The first event, to which all links go on leading</source>
            <translation>الحدث الأول، وتبقى كل الارتباطات مشيرة إليه</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/figure_amounts.py" />
            <source>the first number is not below the second</source>
            <translation>العدد الأول ليس أصغر من الثاني</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/figure_amounts.py" />
            <source>the first number is not below the second: write both out where their units differ</source>
            <translation>العدد الأول ليس أصغر من الثاني: إن اختلفت وحدتاهما فاكتبهما كاملين</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/interchange_reader.py" />
            <source>the id '{id}' is that of {path} already</source>
            <translation>المعرّف «{id}» مستعمل في {path}</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/record_rules.py" />
            <source>the id is longer than {limit} characters</source>
            <translation>المعرّف أطول من {limit} حرفًا</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/problems.py" />
            <source>the id is missing</source>
            <translation>المعرّف ناقص</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/imports.py" />
            <source>The import of {file} was cancelled. Nothing was imported, and the file is unchanged.</source>
            <translation>أُلغي استيراد {file}. لم يُستورد شيء، والملف لم يتغير.</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>the interval ends before it begins</source>
            <translation>تنتهي الفترة قبل أن تبدأ</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/strict_json.py" />
            <source>the key '{key}' is given more than once</source>
            <translation>المفتاح «{key}» مذكور أكثر من مرة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/source_form.py" />
            <source>the language it is written in</source>
            <translation>اللغة المكتوب بها</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/event_form.py" />
            <source>The language of the cited sources</source>
            <translation>لغة المصادر المستشهد بها</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>the last visit the other way</source>
            <translation>آخر زيارة في الاتجاه الآخر</translation>
        </message>
        <message>
            <location filename="../../explorer/app/archives.py" />
            <source>The library was brought into {file}: {dossiers} dossiers, {events} events.</source>
            <translation>أُدخلت المكتبة في {file}: عدد الملفات {dossiers}، وعدد الأحداث {events}.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>The library's</source>
            <translation>نص المكتبة</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/library.py" />
            <source>The library's file {file} breaks the format, so the installation is damaged. Your archive was not changed. Install Dyad again.</source>
            <translation>ملف المكتبة {file} يخالف الصيغة، فالتثبيت تالف. لم يتغير أرشيفك. أعد تثبيت Dyad.</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/library.py" />
            <source>The library's file {file} cannot be read: {reason}. Your archive was not changed. Install Dyad again.</source>
            <translation>لا يمكن قراءة ملف المكتبة {file}: {reason}. لم يتغير أرشيفك. أعد تثبيت Dyad.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>The library's own step stays; what it brought can be changed and removed record by record</source>
            <translation>تبقى خطوة المكتبة نفسها؛ ويمكن تغيير ما جلبته أو إزالته سجلًا سجلًا</translation>
        </message>
        <message>
            <location filename="../../explorer/store/damaged_record.py" />
            <source>The list entry '{id}'</source>
            <translation>عنصر القائمة «{id}»</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/record_rules.py" />
            <source>the low bound is above the high bound</source>
            <translation>الحد الأدنى فوق الحد الأعلى</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>the next one back</source>
            <translation>الزيارة التالية في الاتجاه الآخر</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>the number is too large</source>
            <translation>العدد كبير جدًا</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/strict_json.py" />
            <source>the number {number} is too large</source>
            <translation>العدد {number} كبير جدًا</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/offices.py" />
            <source>The office is changed in {events}. Ctrl+Z takes it back.</source>
            <translation>تغيّر المنصب ({events}). يتراجع عنه ‎Ctrl+Z‎.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/news.py" />
            <source>The open dossier does not name {title}.</source>
            <translation>لا ذكر في الملف المفتوح لـ {title}.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/duplicates_window.py" />
            <source>The other</source>
            <translation>الآخر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/dossier_form.py" />
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <source>The other country</source>
            <translation>البلد الآخر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>The other dossier has other events under the same ids, so nothing was moved. Give these events other ids, or leave them where they are.</source>
            <translation>في الملف الآخر أحداث أخرى بالمعرّفات نفسها، فلم يُنقل شيء. أعط هذه الأحداث معرّفات أخرى، أو اتركها حيث هي.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/panel.py" />
            <source>The others</source>
            <translation>بقية الأحداث</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/status_line.py" />
            <source>The period is on the clipboard as text.</source>
            <translation>الفترة في الحافظة كنص.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/damaged_record.py" />
            <source>The person '{id}'</source>
            <translation>الشخص «{id}»</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/picture.py" />
            <source>The picture could not be made into a PNG file.</source>
            <translation>تعذر تحويل الصورة إلى ملف PNG.</translation>
        </message>
        <message>
            <location filename="../../explorer/app/pictures.py" />
            <source>The picture's last day comes before its first, so there is nothing to draw.</source>
            <translation>آخر يوم في الصورة يسبق أولها، فلا شيء يُرسم.</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/picture_request.py" />
            <source>The picture's last day comes before its first.</source>
            <translation>آخر يوم في الصورة يسبق أولها.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/places.py" />
            <source>The place is changed in {events}. Ctrl+Z takes it back.</source>
            <translation>تغيّر المكان ({events}). يتراجع عنه ‎Ctrl+Z‎.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/damaged_record.py" />
            <source>The place of the event '{id}' in its dossier</source>
            <translation>موضع الحدث «{id}» في ملفه</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/source_sections.py" />
            <source>The record is marked as disputed; the summary says in what.</source>
            <translation>السجل موسوم بأنه مختلف فيه؛ ويبين الملخص موضع الخلاف.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/report_dialog.py" />
            <source>The report stands in {file}.</source>
            <translation>التقرير في {file}.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/same_as.py" />
            <source>The same as</source>
            <translation>السجل نفسه</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/merging.py" />
            <source>The same in all: {fields}</source>
            <translation>المتطابق فيها كلها: {fields}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>The same to the day</source>
            <translation>الأمر نفسه باليوم</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/splitting.py" />
            <source>the second event</source>
            <translation>الحدث الثاني</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/split_form.py" />
            <source>The second event, a new one</source>
            <translation>الحدث الثاني، وهو جديد</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>The selected event is held back</source>
            <translation>الحدث المحدد محجوب</translation>
        </message>
        <message>
            <location filename="../../explorer/store/server_problems.py" />
            <source>The server of the archive {file} has no room for this: {reason}. What was in the archive before is safe, and nothing of this step was written. Tell whoever looks after the database, then try again.</source>
            <translation>لا مساحة لهذا في خادم الأرشيف {file}: {reason}. ما كان في الأرشيف سليم، ولم يُكتب شيء من هذه الخطوة. أخبر مسؤول قاعدة البيانات، ثم حاول مجددًا.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/looks.py" />
            <source>The setting {name} in {file} has no usable value. Dyad uses its default.</source>
            <translation>ليس للإعداد {name} في {file} قيمة صالحة. يستخدم Dyad القيمة الافتراضية.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/looks.py" />
            <source>The settings file {file} was damaged. It is kept as {aside}; Dyad uses its defaults.</source>
            <translation>ملف الإعدادات {file} تالف. حُفظ باسم {aside}؛ ويستخدم Dyad القيم الافتراضية.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/looks.py" />
            <source>The settings in {file} cannot be read ({reason}). Dyad uses its defaults.</source>
            <translation>لا يمكن قراءة الإعدادات في {file} ({reason}). يستخدم Dyad القيم الافتراضية.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/damaged_record.py" />
            <source>The source '{id}'</source>
            <translation>المصدر «{id}»</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/source_form.py" />
            <source>The source does not say when it was published</source>
            <translation>لا يذكر المصدر تاريخ نشره</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>The source estimates it</source>
            <translation>تقدير من المصدر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/dates.py" />
            <source>the source gives no nearer date</source>
            <translation>لا يذكر المصدر تاريخًا أدق</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/dates.py" />
            <source>the source gives the century only</source>
            <translation>لا يذكر المصدر إلا القرن</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/dates.py" />
            <source>the source gives the decade only</source>
            <translation>لا يذكر المصدر إلا العقد</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/dates.py" />
            <source>the source gives the month only</source>
            <translation>لا يذكر المصدر إلا الشهر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/dates.py" />
            <source>the source gives the season only</source>
            <translation>لا يذكر المصدر إلا الفصل</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/dates.py" />
            <source>the source gives the year only</source>
            <translation>لا يذكر المصدر إلا السنة</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <source>the source was read before it was published</source>
            <translation>تاريخ الاطلاع سابق لتاريخ النشر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/merging.py" />
            <source>The sources contradict each other: keep it as disputed, with the date that each gives</source>
            <translation>المصادر متناقضة: إبقاؤه مختلفًا فيه، مع التاريخ الذي يذكره كل مصدر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/cluster_content.py" />
            <source>the sources give no date</source>
            <translation>لا تذكر المصادر تاريخًا</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/sidebar/undated.py" />
            <source>The sources give no date.</source>
            <translation>لا تذكر المصادر تاريخًا.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/chart_header.py" />
            <source>The sources that are shown have no trade figures</source>
            <translation>ليس في المصادر المعروضة أرقام تجارية</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/strict_json.py" />
            <source>the text holds half of a surrogate pair, {code}</source>
            <translation>في النص نصف زوج بديل، {code}</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/strict_json.py" />
            <source>the text holds the control character {code}</source>
            <translation>في النص حرف التحكم {code}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/editing/draft_texts.py" />
            <location filename="../../explorer/editing/problems.py" />
            <location filename="../../explorer/exchange/fields.py" />
            <source>the text is empty</source>
            <translation>النص فارغ</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/pasting.py" />
            <source>The text is too long: its end is left out.</source>
            <translation>النص طويل جدًا: تُركت نهايته.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/damaged_record.py" />
            <source>The title of the dossier {id}</source>
            <translation>عنوان الملف {id}</translation>
        </message>
        <message>
            <location filename="../../explorer/store/damaged_record.py" />
            <source>The trade figure '{id}'</source>
            <translation>الرقم التجاري «{id}»</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>the triangle points at the host</source>
            <translation>يشير المثلث إلى المضيف</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/interchange_reader.py" />
            <source>the two codes are not sorted: '{one}' comes before '{other}'</source>
            <translation>الرمزان غير مرتبين: «{one}» قبل «{other}»</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/splitting.py" />
            <source>the two events have the same title and date</source>
            <translation>للحدثين العنوان والتاريخ نفسهما</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/record_rules.py" />
            <source>the value is above the high bound</source>
            <translation>القيمة فوق الحد الأعلى</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/record_rules.py" />
            <source>the value is below the low bound</source>
            <translation>القيمة تحت الحد الأدنى</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/interchange_reader.py" />
            <source>the version is a whole number, so far {version}</source>
            <translation>الإصدار عدد صحيح، وهو الآن {version}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>the visit it returned</source>
            <translation>الزيارة التي ردّتها</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/of_others.py" />
            <source>the visit went from {from} to {to}, not between {a} and {b}</source>
            <translation>كانت الزيارة من {from} إلى {to}، لا بين {a} و{b}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/dates.py" />
            <source>the whole century</source>
            <translation>القرن كله</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/dates.py" />
            <source>the whole decade</source>
            <translation>العقد كله</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/overview_view.py" />
            <source>The whole dossier, with the period in view as a window in it</source>
            <translation>الملف كله، وفيه نافذة على الفترة المعروضة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/dates.py" />
            <source>the whole month</source>
            <translation>الشهر كله</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/dates.py" />
            <source>the whole season</source>
            <translation>الفصل كله</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/dates.py" />
            <source>the whole year</source>
            <translation>السنة كلها</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>The years or months that the figure counts</source>
            <translation>السنوات أو الأشهر التي يشملها الرقم</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>there are more than two numbers in it</source>
            <translation>فيه أكثر من عددين</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/bookmark_dialogs.py" />
            <source>There are no bookmarks yet. Ctrl+D makes one of what is in view.</source>
            <translation>لا إشارات مرجعية بعد. يضيف ‎Ctrl+D‎ إشارة لما هو معروض.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>There are no rows on the clipboard. Copy some in a spreadsheet first: titles, dates, sides and kinds beside each other, with or without a heading.</source>
            <translation>لا صفوف في الحافظة. انسخ بعضها أولًا من جدول بيانات: العناوين والتواريخ والأطراف والأنواع جنبًا إلى جنب، مع صف للعناوين أو دونه.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/figures_list.py" />
            <source>There are no trade figures yet. Ctrl+N enters the first.</source>
            <translation>لا أرقام تجارية بعد. يُدخل ‎Ctrl+N‎ أولها.</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>there is a space before or after it</source>
            <translation>قبله أو بعده فراغ</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>There is no archive at {file}. Nothing was made in its place. Check the name, or make a new archive.</source>
            <translation>لا أرشيف في {file}. لم يُنشأ شيء مكانه. تحقق من الاسم، أو أنشئ أرشيفًا جديدًا.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <source>There is no backup of this archive yet. The first one is made a few minutes after an edit.</source>
            <translation>لا نسخة احتياطية لهذا الأرشيف بعد. تُنشأ الأولى بعد التحرير ببضع دقائق.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <source>There is no backup of this file yet. Those below were made of copies of it, and may hold something else. What the archive holds now is backed up before one of them takes its place.</source>
            <translation>لا نسخة احتياطية لهذا الملف بعد. النسخ أدناه مأخوذة من نسخ عنه، وقد يختلف محتواها. ويُنسخ محتوى الأرشيف الحالي احتياطيًا قبل أن تحل إحداها محله.</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/safekeeping.py" />
            <source>There is no backup of {file} in {folder}. Nothing was changed. 'dyad backup' makes one.</source>
            <translation>لا نسخة احتياطية لـ {file} في {folder}. لم يتغير شيء. ينشئ الأمر «dyad backup» نسخة.</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/safekeeping.py" />
            <source>There is no backup of {file} itself. Those that there are were made of copies of it, and may hold something else: {known}. Nothing was changed. 'dyad backup --list' tells what is in them; choose one by its number.</source>
            <translation>لا نسخة احتياطية لـ {file} نفسه. النسخ الموجودة مأخوذة من نسخ عنه، وقد يختلف محتواها: {known}. لم يتغير شيء. يبيّن الأمر «dyad backup --list» ما فيها؛ فاختر إحداها برقمها.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/starting/damage.py" />
            <source>There is no backup that checks out.</source>
            <translation>لا توجد نسخة احتياطية سليمة.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/backups.py" />
            <source>There is no backup yet. The first one follows a few minutes after an edit.</source>
            <translation>لا نسخة احتياطية بعد. تأتي الأولى بعد التحرير ببضع دقائق.</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/safekeeping.py" />
            <source>There is no backup {number} of {file} that could be restored. It has: {known}. Nothing was changed.</source>
            <translation>لا نسخة احتياطية رقمها {number} لـ {file} يمكن استعادتها. الموجود: {known}. لم يتغير شيء.</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/problems.py" />
            <location filename="../../explorer/exchange/interchange_reader.py" />
            <source>there is no citation</source>
            <translation>لا استشهاد</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>there is no day {day} in {month}</source>
            <translation>لا يوجد يوم {day} في {month}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/display.py" />
            <source>There is no display here (neither DISPLAY nor WAYLAND_DISPLAY leads to one).</source>
            <translation>لا شاشة هنا (لا DISPLAY ولا WAYLAND_DISPLAY يدل على واحدة).</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>There is no dossier {dyad} in the archive {file}. It has: {known}.</source>
            <translation>لا يوجد ملف {dyad} في الأرشيف {file}. وفيه: {known}.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>There is no dossier {dyad} in the archive {file}: it is still empty. Import one first.</source>
            <translation>لا يوجد ملف {dyad} في الأرشيف {file}: فهو لا يزال فارغًا. استورد ملفًا أولًا.</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/files.py" />
            <source>There is no file {file}. Nothing was changed. Check the name.</source>
            <translation>لا يوجد ملف {file}. لم يتغير شيء. تحقق من الاسم.</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>there is no month {month}</source>
            <translation>لا يوجد شهر {month}</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>there is no number before '{word}'</source>
            <translation>لا عدد قبل «{word}»</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>there is no number in it</source>
            <translation>لا عدد فيه</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/files.py" />
            <source>there is no room left on the disk</source>
            <translation>لا مساحة باقية على القرص</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>There is no room left on the disk for the archive {file}. Nothing of it was left there, and nothing else was changed. Free some space, or choose another disk, then try again.</source>
            <translation>لا مساحة باقية على القرص للأرشيف {file}. لم يبقَ منه شيء هناك، ولم يتغيّر شيء آخر. أفسح بعض المساحة أو اختر قرصًا آخر، ثم حاول مجددًا.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>There is no room left on the disk for the archive {file}. What was in it before is safe, and nothing of this step was written. Free some space, then try again.</source>
            <translation>لا مساحة باقية على القرص للأرشيف {file}. ما كان فيه سليم، ولم يُكتب شيء من هذه الخطوة. أخلِ بعض المساحة، ثم حاول مجددًا.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>There is no room left on the disk for your archive {file}, which the first start makes. Nothing of it was left there, and nothing else was changed. Free some space and start again, or open an archive that is on another disk: dyad FILE.</source>
            <translation>لا مساحة باقية على القرص لأرشيفك {file} الذي ينشئه التشغيل الأول. لم يبقَ منه شيء هناك، ولم يتغيّر شيء آخر. أفسح بعض المساحة وشغّل البرنامج من جديد، أو افتح أرشيفًا على قرص آخر: dyad FILE.</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/draft_texts.py" />
            <source>there is no such act: '{text}'</source>
            <translation>لا يوجد إجراء كهذا: «{text}»</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/parts.py" />
            <source>there is no such form: '{text}'</source>
            <translation>لا توجد صيغة كهذه: «{text}»</translation>
        </message>
        <message>
            <location filename="../../explorer/store/earlier_states.py" />
            <source>There is no such state of it.</source>
            <translation>لا وجود لحالة كهذه منه.</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/since.py" />
            <source>there is no such time of day</source>
            <translation>لا وجود لهذا الوقت من اليوم</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/rules.py" />
            <source>there is no text in {languages}</source>
            <translation>لا نص بـ {languages}</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/picture.py" />
            <source>There is not enough memory for a picture of this size; ask for a smaller one.</source>
            <translation>لا تكفي الذاكرة لصورة بهذا الحجم؛ اطلب أصغر منها.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>There is nothing to choose: what was changed here agrees with the library, or is kept.</source>
            <translation>لا شيء للاختيار: ما غُيّر هنا يوافق المكتبة، أو أُبقي عليه.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/merging.py" />
            <source>These become one record. It says what is marked here, and whatever led to one of them leads to it. Ctrl+Z takes it all back.</source>
            <translation>تصير هذه سجلًا واحدًا، فيه ما اختير هنا، وكل ما كان يشير إلى أحدها يشير إليه. يتراجع ‎Ctrl+Z‎ عن ذلك كله.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/duplicates_window.py" />
            <location filename="../../explorer/desktop/editing/merging.py" />
            <source>They are different</source>
            <translation>هما مختلفان</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/merging.py" />
            <source>They stay as they are</source>
            <translation>تبقى كما هي</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/source_sections.py" />
            <source>They tell it differently; the summary says in what.</source>
            <translation>تختلف رواياتها؛ ويبين الملخص موضع الخلاف.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>This archive can only be read</source>
            <translation>هذا الأرشيف للقراءة فقط</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/imports.py" />
            <source>This archive can only be read, so nothing can be imported into it.</source>
            <translation>هذا الأرشيف للقراءة فقط، فلا يمكن الاستيراد إليه.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>This archive has another version of the library; this is compared with this Dyad's.</source>
            <translation>في هذا الأرشيف إصدار آخر من المكتبة؛ والمقارنة هنا بمكتبة هذا البرنامج.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/backups.py" />
            <source>This archive stands in a database, which is backed up and restored by whoever looks after it. To have a copy of it in a file of your own, use the command: dyad copy FILE --archive ADDRESS</source>
            <translation>هذا الأرشيف في قاعدة بيانات، ينسخها مسؤولها احتياطيًا ويستعيدها. لتكون لك نسخة منه في ملف، استخدم الأمر: ‎dyad copy FILE --archive ADDRESS‎</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <source>This backup was not made of this file. It is {origin}. It is of {when}; the last change in it is: {what}. Put it in the place of this archive?</source>
            <translation>هذه النسخة الاحتياطية لم تُؤخذ من هذا الملف، بل هي {origin}. تاريخها {when}، وآخر تغيير فيها: {what}. هل توضع مكان هذا الأرشيف؟</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <source>this date contradicts the event's, so the event is shown as disputed; the day on which a source was published belongs to the source</source>
            <translation>هذا التاريخ يناقض تاريخ الحدث، فيظهر الحدث مختلفًا فيه؛ أما يوم نشر المصدر فموضعه في المصدر</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <source>this does not look like an address</source>
            <translation>لا يبدو هذا عنوان ويب</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>This dossier has no events yet. Enter the first, or the first trade figure.</source>
            <translation>لا أحداث في هذا الملف بعد. أدخل أولها، أو أول رقم تجاري.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <source>this file</source>
            <translation>هذا الملف</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/strict_json.py" />
            <source>this is an archive or another database, no document of the interchange format. To import the dossiers of an archive, open it with 'dyad FILE' and choose 'Import into my archive', or export one from it first: 'dyad export --dyad A-B --archive FILE'</source>
            <translation>هذا أرشيف أو قاعدة بيانات أخرى، وليس مستندًا بصيغة التبادل. لاستيراد ملفات أرشيف، افتحه بالأمر «dyad FILE» واختر «استيراد إلى أرشيفي»، أو صدّر ملفًا منه أولًا: «dyad export --dyad A-B --archive FILE»</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/strict_json.py" />
            <source>this is nested too deeply to be a dossier</source>
            <translation>التداخل هنا أعمق من أن يكون ملف علاقة</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/interchange_reader.py" />
            <source>this is no document of the format '{format}'</source>
            <translation>ليست هذه وثيقة بصيغة «{format}»</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <source>this is no finite number</source>
            <translation>ليس هذا عددًا منتهيًا</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/strict_json.py" />
            <source>this is no JSON: line {line}, column {column}: {reason}</source>
            <translation>ليس هذا JSON: السطر {line}، العمود {column}: {reason}</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/strict_json.py" />
            <source>this is no UTF-8 text: byte {byte} at position {position} belongs to no character</source>
            <translation>ليس هذا نص UTF-8: البايت {byte} في الموضع {position} لا ينتمي إلى حرف</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/drafts.py" />
            <location filename="../../explorer/editing/validation.py" />
            <location filename="../../explorer/exchange/fields.py" />
            <source>this is no whole number from {low} to {high}</source>
            <translation>ليس هذا عددًا صحيحًا من {low} إلى {high}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/database_dialogs.py" />
            <source>This is not saved yet, because the archive's database cannot be reached: {what}. Stay, and it is saved as soon as the database can be reached again; close the window, and it is lost.</source>
            <translation>لم يُحفظ هذا بعد لتعذر الوصول إلى قاعدة بيانات الأرشيف: {what}. إن بقيت حُفظ حالما يعود الوصول إليها؛ وإن أغلقت النافذة ضاع.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/place.py" />
            <source>This is not the address of a PostgreSQL database.</source>
            <translation>ليس هذا عنوان قاعدة بيانات PostgreSQL.</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/interchange_reader.py" />
            <source>this is not the code of a country</source>
            <translation>ليس هذا رمز بلد</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>this is {found}, not {wanted}</source>
            <translation>هذا {found}، لا {wanted}</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/interchange_reader.py" />
            <source>this is {path} again</source>
            <translation>هذا تكرار لـ {path}</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>this may not be null</source>
            <translation>لا يجوز أن يكون هذا null</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>This step changed no event</source>
            <translation>لم تغيّر هذه الخطوة أي حدث</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>This step is undone already</source>
            <translation>سُحبت هذه الخطوة من قبل</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>Thousand {currency}</source>
            <translation>ألف {currency}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/figure_words.py" />
            <source>thousand {currency}</source>
            <translation>ألف {currency}</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>Ticks: {source}, as reported by</source>
            <translation>العلامات: {source}، بحسب</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/menus.py" />
            <source>Time from left to right</source>
            <translation>الزمن من اليسار إلى اليمين</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/timeline_view.py" />
            <location filename="../../explorer/desktop/toolbar.py" />
            <source>Timeline</source>
            <translation>خط زمني</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>times of day are not kept</source>
            <translation>لا تُحفظ أوقات اليوم</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/citing.py" />
            <location filename="../../explorer/desktop/editing/dossier_form.py" />
            <location filename="../../explorer/desktop/editing/event_form.py" />
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <location filename="../../explorer/desktop/editing/source_form.py" />
            <location filename="../../explorer/desktop/editing/split_form.py" />
            <source>Title</source>
            <translation>العنوان</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/pair_words.py" />
            <source>title</source>
            <translation>العنوان</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/dossier_form.py" />
            <source>Title of the dossier</source>
            <translation>عنوان الملف</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/content_words.py" />
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>To</source>
            <translation>إلى</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/lanes.py" />
            <source>Together</source>
            <translation>معًا</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>together</source>
            <translation>معًا</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/merging.py" />
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>Too many events</source>
            <translation>أحداث كثيرة جدًا</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Took part</source>
            <translation>المشارك</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>tourism</source>
            <translation>السياحة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Tr&amp;ade figures…</source>
            <translation>الأر&amp;قام التجارية…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/chart_header.py" />
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <location filename="../../explorer/drawing/picture_page.py" />
            <source>Trade</source>
            <translation>التجارة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>trade</source>
            <translation>التجارة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/figures_list.py" />
            <source>Trade between {pair}</source>
            <translation>التجارة: {pair}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/chart_panel.py" />
            <source>Trade chart</source>
            <translation>مخطط التجارة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/references.py" />
            <source>Trade figure</source>
            <translation>رقم تجاري</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/words.py" />
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>Trade figures</source>
            <translation>الأرقام التجارية</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>Trade figures…</source>
            <translation>الأرقام التجارية…</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/record_rules.py" />
            <source>trade goes from '{a}' to '{b}' or back; for both directions both hold '{both}'</source>
            <translation>التجارة من «{a}» إلى «{b}» أو بالعكس؛ وللاتجاهين معًا يحمل كلاهما «{both}»</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/event_content.py" />
            <source>Trade in {years}</source>
            <translation>التجارة في {years}</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <location filename="../../explorer/editing/validation.py" />
            <source>trade is not negative</source>
            <translation>لا تكون التجارة سالبة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>training</source>
            <translation>التدريب</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>transport</source>
            <translation>النقل</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/parts.py" />
            <source>Treaty</source>
            <translation>معاهدة</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>treaty</source>
            <translation>معاهدة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>treaty text</source>
            <translation>نص معاهدة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>trend</source>
            <translation>الاتجاهات</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>true or false</source>
            <translation>true أو false</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/record_form.py" />
            <source>Trying…</source>
            <translation>جارٍ المحاولة…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/chart_header.py" />
            <location filename="../../explorer/desktop/canvas/figure_words.py" />
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <location filename="../../explorer/desktop/panes/trade_table.py" />
            <location filename="../../explorer/drawing/picture_page.py" />
            <location filename="../../explorer/trade/readout.py" />
            <source>Turnover</source>
            <translation>حجم التبادل</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>turnover</source>
            <translation>حجم التبادل</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/vague_dates.py" />
            <source>two dates that do not follow each other are no single date: write “{first} – {last}” where it lasted all the while, or an event for each</source>
            <translation>تاريخان غير متتاليين ليسا تاريخًا واحدًا: اكتب «{first} – {last}» إن دام الأمر طوال المدة، أو سجّل حدثًا لكل منهما</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>Two dossiers</source>
            <translation>ملفان</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/picture_scene.py" />
            <source>Two dossiers need a higher picture: there is no room for the lanes of both.</source>
            <translation>يحتاج ملفان إلى صورة أعلى: لا متسع لصفوف كليهما.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/event_changes.py" />
            <source>Two events now: {title} and {second}</source>
            <translation>صارا حدثين: {title}، و{second}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <source>Type</source>
            <translation>النوع</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <source>type</source>
            <translation>النوع</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/salvaging.py" />
            <source>undamaged</source>
            <translation>سليم</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <location filename="../../explorer/desktop/sidebar/undated.py" />
            <source>Undated</source>
            <translation>بلا تاريخ</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/references.py" />
            <location filename="../../explorer/desktop/filter_bar/pins.py" />
            <location filename="../../explorer/desktop/news/words.py" />
            <source>undated</source>
            <translation>بلا تاريخ</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>understood</source>
            <translation>مفهوم</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/undo.py" />
            <source>Undo: {what}</source>
            <translation>تراجع: {what}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>Undoes this step alone, as a step of your own</source>
            <translation>يسحب هذه الخطوة وحدها، ويُسجَّل ذلك خطوة من خطواتك</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/writing_session.py" />
            <source>Undoing</source>
            <translation>جارٍ التراجع</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/writing_session.py" />
            <source>Undoing, {percent}% done; Esc cancels it</source>
            <translation>جارٍ التراجع، اكتمل {percent}%؛ Esc يلغيه</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/edits.py" />
            <source>Undone: {what}</source>
            <translation>جرى التراجع عن: {what}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>United Nations</source>
            <translation>الأمم المتحدة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/context_menus.py" />
            <source>Unpin</source>
            <translation>إلغاء التثبيت</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/pins.py" />
            <source>Unpin all</source>
            <translation>إلغاء تثبيت الكل</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/palette.py" />
            <source>Useful here</source>
            <translation>مفيد هنا</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/figures_list.py" />
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>Valuation</source>
            <translation>التقييم</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/figure_words.py" />
            <location filename="../../explorer/trade/legend.py" />
            <source>Valuation: {valuation}.</source>
            <translation>التقييم: {valuation}.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <source>Value</source>
            <translation>القيمة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>valued differently: {all}</source>
            <translation>بتقييمات مختلفة: {all}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>view history, previous view</source>
            <translation>سجل العروض، العرض السابق</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>visa</source>
            <translation>التأشيرات</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Visit</source>
            <translation>زيارة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>visit</source>
            <translation>زيارة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>Visitor</source>
            <translation>الزائر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <location filename="../../explorer/desktop/panes/person_content.py" />
            <source>Visits</source>
            <translation>زيارات</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>visits</source>
            <translation>الزيارات</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>website</source>
            <translation>موقع إلكتروني</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <location filename="../../explorer/desktop/news/rows.py" />
            <source>What</source>
            <translation>ماذا</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/lanes.py" />
            <source>what both did</source>
            <translation>ما فعلته الدولتان</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>What differs</source>
            <translation>موضع الاختلاف</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/palette.py" />
            <source>What do you want to do?</source>
            <translation>ماذا تريد أن تفعل؟</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>What does not pass is dimmed</source>
            <translation>ما لا يجتاز المرشح يظهر باهتًا</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/panel.py" />
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>What does not pass is dimmed.</source>
            <translation>ما لا يجتاز المرشح يظهر باهتًا.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>What does not pass is hidden</source>
            <translation>ما لا يجتاز المرشح يُخفى</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/panel.py" />
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>What does not pass is hidden.</source>
            <translation>ما لا يجتاز المرشح يُخفى.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/panel.py" />
            <source>What events are filtered by</source>
            <translation>ما تُصفّى الأحداث بحسبه</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>What followed</source>
            <translation>ما تلا ذلك</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/damage_found.py" />
            <source>What is damaged</source>
            <translation>ما تلف</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>What is ne&amp;w…</source>
            <translation>ال&amp;جديد…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/rows.py" />
            <location filename="../../explorer/desktop/news/window.py" />
            <source>What is new</source>
            <translation>الجديد</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/record_rules.py" />
            <source>what is not reported has no numbers</source>
            <translation>ما لم يُبلَّغ عنه لا أرقام له</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>What is to be done</source>
            <translation>ما المطلوب</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>What is understood of each cell</source>
            <translation>ما فُهم من كل خلية</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>What ma&amp;y be there twice…</source>
            <translation>ما قد يكون م&amp;كررًا…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/duplicates_window.py" />
            <source>What may be there twice</source>
            <translation>ما قد يكون مكررًا</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/references.py" />
            <source>What refers to it</source>
            <translation>ما يشير إليه</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <source>What the archive holds now is backed up first. The window closes for a moment and opens again.</source>
            <translation>يُنسخ محتوى الأرشيف الحالي احتياطيًا أولًا. وتُغلق النافذة لحظة ثم تُفتح من جديد.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>What the column holds</source>
            <translation>ما يحويه العمود</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/edits.py" />
            <source>What this was about has been changed meanwhile. Nothing was done; look at it, then try again.</source>
            <translation>تغيّر السجل المعني في هذه الأثناء. لم يُنفَّذ شيء؛ اطّلع عليه، ثم حاول مجددًا.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/edits.py" />
            <source>What this was about has been removed meanwhile. Nothing was done.</source>
            <translation>أُزيل السجل المعني في هذه الأثناء. لم يُنفَّذ شيء.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/discarding.py" />
            <source>What you typed is not saved yet.</source>
            <translation>ما كتبته لم يُحفظ بعد.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/damage_found.py" />
            <source>What you typed still stands in the form, and can be copied from here.</source>
            <translation>ما كتبته باقٍ في النموذج، ويمكن نسخه من هنا.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/clashes.py" />
            <source>What you want to do again has been changed since you undid it, so nothing was changed now. Both versions stand here: as it would be then, and as it is.</source>
            <translation>ما تريد إعادة تنفيذه تغيّر بعد أن تراجعت عنه، فلم يتغير شيء الآن. النصان هنا: كما سيكون عندئذ، وكما هو الآن.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/clashes.py" />
            <source>What you want to undo has been changed since, so nothing was changed now. Both versions stand here: as it would be again, and as it is.</source>
            <translation>ما تريد التراجع عنه تغيّر بعد ذلك، فلم يتغير شيء الآن. النصان هنا: كما سيعود، وكما هو الآن.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>wheat</source>
            <translation>القمح</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>wheel</source>
            <translation>العجلة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>When</source>
            <translation>متى</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/citing.py" />
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>Where in it</source>
            <translation>الموضع فيه</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/duplicates_window.py" />
            <source>Where very many are alike, not all were compared.</source>
            <translation>حيث يكثر المتشابه جدًا لم يُقارن كله.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/same_as.py" />
            <source>Which one is the same as “{name}”?</source>
            <translation>أي سجل هو نفسه «{name}»؟</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_dates.py" />
            <source>which part of it is meant cannot be kept: where the source gives months or days, write those</source>
            <translation>لا يمكن حفظ أي جزء منه هو المقصود: إن ذكر المصدر الأشهر أو الأيام فاكتبها</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>Who</source>
            <translation>من</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/rows.py" />
            <source>Who, and when</source>
            <translation>من ومتى</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/event_form.py" />
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>Whose act</source>
            <translation>صاحب الفعل</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/pasting.py" />
            <source>whose act it is and where the visit came from disagree</source>
            <translation>صاحب الفعل والبلد الذي جاءت منه الزيارة لا يتفقان</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>whose statistics these are; empty where it is not said</source>
            <translation>صاحب هذه الإحصاءات؛ فارغ إن لم يُذكر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/dispute_form.py" />
            <source>Will be written</source>
            <translation>ما سيُكتب</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/earlier_state.py" />
            <source>With it come back, since they are gone: {records}</source>
            <translation>يُستعاد معه لأنه لم يعد موجودًا: {records}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/removals.py" />
            <source>With it go {records}.</source>
            <translation>ويزول معه: {records}.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>Without acts of {names}</source>
            <translation>دون أعمال {names}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>Without {names}</source>
            <translation>دون {names}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/content_words.py" />
            <location filename="../../explorer/desktop/editing/several.py" />
            <location filename="../../explorer/desktop/editing/value_words.py" />
            <source>worked out</source>
            <translation>تُقدَّر تلقائيًا</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>working visit</source>
            <translation>زيارة عمل</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>Written in</source>
            <translation>مكتوبة بـ</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/file_actions.py" />
            <source>Written: {file}</source>
            <translation>كُتب: {file}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>WTO</source>
            <translation>منظمة التجارة العالمية</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>Y stands before years of five digits or more, without leading zeros</source>
            <translation>توضع Y قبل السنوات من خمسة أرقام فأكثر، دون أصفار في أولها</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Y&amp;ears since relations began</source>
            <translation>&amp;سنوات منذ بدء العلاقات</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>year 0 has no sign</source>
            <translation>ليس للسنة 0 إشارة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/comparison_bar.py" />
            <source>year 0: {date}</source>
            <translation>السنة 0: {date}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/comparison_bar.py" />
            <source>year 0: {date}, {title}</source>
            <translation>السنة 0: {date}، {title}</translation>
        </message>
        <message>
            <location filename="../../explorer/timeline/alignment.py" />
            <source>year {year}</source>
            <translation>السنة {year}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/comparison.py" />
            <source>year {year}, day {day} · {first} above, {second} below</source>
            <translation>السنة {year}، اليوم {day} · {first} فوق، {second} تحت</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/places.py" />
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>Years</source>
            <translation>السنوات</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/comparison.py" />
            <source>Years cannot be counted from this event: its date is not within one year.</source>
            <translation>لا يمكن عدّ السنوات من هذا الحدث: تاريخه ليس ضمن سنة واحدة.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/comparison_bar.py" />
            <source>Years since relations began</source>
            <translation>سنوات منذ بدء العلاقات</translation>
        </message>
        <message>
            <location filename="../../explorer/timeline/alignment.py" />
            <source>years {first} to {last}</source>
            <translation>السنوات {first} إلى {last}</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/picture_page.py" />
            <source>years {first} to {last} since relations began</source>
            <translation>السنوات {first} إلى {last} منذ بدء العلاقات</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <location filename="../../explorer/desktop/editing/content_words.py" />
            <source>yes</source>
            <translation>نعم</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/report_dialog.py" />
            <source>You can go on working. If it happens again, close Dyad and start it anew.</source>
            <translation>يمكنك متابعة العمل. وإن تكرر ذلك فأغلق Dyad وشغّله من جديد.</translation>
        </message>
        <message>
            <location filename="../../explorer/app/windows.py" />
            <source>Your archive is open in a window of its own already, and nothing was imported yet. To import from {file}, drop that file on the window, or choose it there with Open archive.</source>
            <translation>أرشيفك مفتوح من قبل في نافذة خاصة به، ولم يُستورد شيء بعد. للاستيراد من {file} اسحب ذلك الملف إلى النافذة، أو اختره فيها بالأمر «فتح أرشيف».</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>Your archive {file} cannot be made, because the folder {folder} cannot be: {reason}. Nothing was written. Make a place for it that you may write to, or open an archive that is elsewhere: dyad FILE. One that cannot be written to is opened for reading.</source>
            <translation>تعذّر إنشاء أرشيفك {file} لأن المجلد {folder} تعذّر إنشاؤه: {reason}. لم يُكتب شيء. هيّئ له مكانًا يمكنك الكتابة فيه، أو افتح أرشيفًا في مكان آخر: dyad FILE. والأرشيف الذي لا تمكن الكتابة فيه يُفتح للقراءة.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/signing.py" />
            <source>Your name</source>
            <translation>اسمك</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <location filename="../../explorer/desktop/editing/meeting.py" />
            <source>Yours</source>
            <translation>نصك</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>Yours is kept of %n record(s), and you are not asked again until the library says something else. Show them below to take that back.</source>
            <translation>
                <numerusform>يُبقى على نصك في %n سجل، ولن تُسأل عنها ثانيةً حتى تقول المكتبة غير ذلك. اعرضها أدناه للتراجع عن ذلك.</numerusform>
                <numerusform>يُبقى على نصك في سجل واحد، ولن تُسأل عنه ثانيةً حتى تقول المكتبة غير ذلك. اعرضه أدناه للتراجع عن ذلك.</numerusform>
                <numerusform>يُبقى على نصك في سجلين، ولن تُسأل عنهما ثانيةً حتى تقول المكتبة غير ذلك. اعرضهما أدناه للتراجع عن ذلك.</numerusform>
                <numerusform>يُبقى على نصك في %n سجلات، ولن تُسأل عنها ثانيةً حتى تقول المكتبة غير ذلك. اعرضها أدناه للتراجع عن ذلك.</numerusform>
                <numerusform>يُبقى على نصك في %n سجلًا، ولن تُسأل عنها ثانيةً حتى تقول المكتبة غير ذلك. اعرضها أدناه للتراجع عن ذلك.</numerusform>
                <numerusform>يُبقى على نصك في %n سجل، ولن تُسأل عنها ثانيةً حتى تقول المكتبة غير ذلك. اعرضها أدناه للتراجع عن ذلك.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Zoom &amp;in</source>
            <translation>ت&amp;كبير</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Zoom &amp;out</source>
            <translation>ت&amp;صغير</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>Zoom at the pointer</source>
            <translation>التكبير عند المؤشر</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/toolbar.py" />
            <source>Zoom in</source>
            <translation>تكبير</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>zoom in and out</source>
            <translation>تكبير وتصغير</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/toolbar.py" />
            <source>Zoom out</source>
            <translation>تصغير</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>Zoom to an event or into a cluster</source>
            <translation>التكبير إلى حدث أو داخل مجموعة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>Zoom to it</source>
            <translation>التقريب إليها</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Zoom to the chosen period</source>
            <translation>التقريب إلى الفترة المختارة</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/event_content.py" />
            <source>{actor} towards {other}</source>
            <translation>{actor} تجاه {other}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/citation.py" />
            <source>{address} (accessed {date})</source>
            <translation>{address} (اطُّلع عليه في {date})</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>{amount} billion {currency}</source>
            <translation>{amount} مليار {currency}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>{amount} million {currency}</source>
            <translation>{amount} مليون {currency}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>{amount} thousand {currency}</source>
            <translation>{amount} ألف {currency}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>{amount} {currency}</source>
            <translation>{amount} {currency}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/others.py" />
            <source>{author}: {what}</source>
            <translation>{author}: {what}</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/of_others.py" />
            <source>{a} and {b} are not both parties to it</source>
            <translation>ليست {a} و{b} كلتاهما طرفًا فيه</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/picture_page.py" />
            <source>{a} and {b}, {years}</source>
            <translation>{a} و{b}، {years}</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>{back} brought back from the history</source>
            <translation>المستعاد من سجل التغييرات: {back}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_strips.py" />
            <location filename="../../explorer/desktop/canvas/partners_view.py" />
            <location filename="../../explorer/desktop/sidebar/sidebar.py" />
            <location filename="../../explorer/desktop/titles.py" />
            <location filename="../../explorer/desktop/toolbar.py" />
            <source>{country} and its partners</source>
            <translation>{country} وشركاؤها</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <location filename="../../explorer/desktop/panes/trade_table.py" />
            <source>{country} says</source>
            <translation>بحسب {country}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/sidebar/undated.py" />
            <source>{country} towards {other}</source>
            <translation>{country} تجاه {other}</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/trade_caption.py" />
            <source>{country}.</source>
            <translation>{country}.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <location filename="../../explorer/desktop/panes/trade_table.py" />
            <location filename="../../explorer/trade/readout.py" />
            <source>{country}: exports</source>
            <translation>{country}: الصادرات</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/others.py" />
            <source>{count} changes by {authors}</source>
            <translation>
                <numerusform>تغييرات {authors}: {count}</numerusform>
                <numerusform>تغييرات {authors}: {count}</numerusform>
                <numerusform>تغييرات {authors}: {count}</numerusform>
                <numerusform>{count} تغييرات من {authors}</numerusform>
                <numerusform>{count} تغييرًا من {authors}</numerusform>
                <numerusform>{count} تغيير من {authors}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/event_commands.py" />
            <source>{count} events also in {dossier}</source>
            <translation>
                <numerusform>إضافة أحداث، عددها {count}، إلى {dossier} أيضًا</numerusform>
                <numerusform>إضافة حدث واحد إلى {dossier} أيضًا</numerusform>
                <numerusform>إضافة حدثين إلى {dossier} أيضًا</numerusform>
                <numerusform>إضافة {count} أحداث إلى {dossier} أيضًا</numerusform>
                <numerusform>إضافة {count} حدثًا إلى {dossier} أيضًا</numerusform>
                <numerusform>إضافة {count} حدث إلى {dossier} أيضًا</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>{count} events are selected. Up to {most} are changed at once: select fewer, and do the rest after.</source>
            <translation>عدد الأحداث المحددة {count}. ولا يُغيَّر دفعة واحدة أكثر من {most}: حدد أقل من ذلك، ثم غيّر الباقي.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/merging.py" />
            <source>{count} events are selected. Up to {most} are compared side by side: select those that are the same.</source>
            <translation>عدد الأحداث المحددة {count}. ولا يُقارن جنبًا إلى جنب أكثر من {most}: حدد المتطابق منها.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/several_events.py" />
            <source>{count} events entered from a table</source>
            <translation>
                <numerusform>إدخال أحداث من جدول، عددها {count}</numerusform>
                <numerusform>إدخال حدث واحد من جدول</numerusform>
                <numerusform>إدخال حدثين من جدول</numerusform>
                <numerusform>إدخال {count} أحداث من جدول</numerusform>
                <numerusform>إدخال {count} حدثًا من جدول</numerusform>
                <numerusform>إدخال {count} حدث من جدول</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/merging.py" />
            <source>{count} events made one: {title}</source>
            <translation>
                <numerusform>دمج أحداث، عددها {count}: {title}</numerusform>
                <numerusform>دمج حدث واحد: {title}</numerusform>
                <numerusform>دمج حدثين: {title}</numerusform>
                <numerusform>دمج {count} أحداث: {title}</numerusform>
                <numerusform>دمج {count} حدثًا: {title}</numerusform>
                <numerusform>دمج {count} حدث: {title}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/merging.py" />
            <source>{count} events merged: {title}</source>
            <translation>
                <numerusform>دمج أحداث، عددها {count}: {title}</numerusform>
                <numerusform>دمج حدث واحد: {title}</numerusform>
                <numerusform>دمج حدثين: {title}</numerusform>
                <numerusform>دمج {count} أحداث: {title}</numerusform>
                <numerusform>دمج {count} حدثًا: {title}</numerusform>
                <numerusform>دمج {count} حدث: {title}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/event_commands.py" />
            <source>{count} events moved to {dossier}</source>
            <translation>
                <numerusform>نقل أحداث، عددها {count}، إلى {dossier}</numerusform>
                <numerusform>نقل حدث واحد إلى {dossier}</numerusform>
                <numerusform>نقل حدثين إلى {dossier}</numerusform>
                <numerusform>نقل {count} أحداث إلى {dossier}</numerusform>
                <numerusform>نقل {count} حدثًا إلى {dossier}</numerusform>
                <numerusform>نقل {count} حدث إلى {dossier}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>{count} lost: {names}</source>
            <translation>المفقود: {count}: {names}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/merging.py" />
            <source>{count} people made one: {name}</source>
            <translation>
                <numerusform>دمج أشخاص، عددهم {count}: {name}</numerusform>
                <numerusform>دمج شخص واحد: {name}</numerusform>
                <numerusform>دمج شخصين: {name}</numerusform>
                <numerusform>دمج {count} أشخاص: {name}</numerusform>
                <numerusform>دمج {count} شخصًا: {name}</numerusform>
                <numerusform>دمج {count} شخص: {name}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/merging.py" />
            <source>{count} people merged: {name}</source>
            <translation>
                <numerusform>دمج أشخاص، عددهم {count}: {name}</numerusform>
                <numerusform>دمج شخص واحد: {name}</numerusform>
                <numerusform>دمج شخصين: {name}</numerusform>
                <numerusform>دمج {count} أشخاص: {name}</numerusform>
                <numerusform>دمج {count} شخصًا: {name}</numerusform>
                <numerusform>دمج {count} شخص: {name}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/library_choices.py" />
            <source>{count} records taken over from the library</source>
            <translation>
                <numerusform>أخذ سجلات من المكتبة، عددها {count}</numerusform>
                <numerusform>أخذ سجل واحد من المكتبة</numerusform>
                <numerusform>أخذ سجلين من المكتبة</numerusform>
                <numerusform>أخذ {count} سجلات من المكتبة</numerusform>
                <numerusform>أخذ {count} سجلًا من المكتبة</numerusform>
                <numerusform>أخذ {count} سجل من المكتبة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/merging.py" />
            <source>{count} sources made one: {name}</source>
            <translation>
                <numerusform>دمج مصادر، عددها {count}: {name}</numerusform>
                <numerusform>دمج مصدر واحد: {name}</numerusform>
                <numerusform>دمج مصدرين: {name}</numerusform>
                <numerusform>دمج {count} مصادر: {name}</numerusform>
                <numerusform>دمج {count} مصدرًا: {name}</numerusform>
                <numerusform>دمج {count} مصدر: {name}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/merging.py" />
            <source>{count} sources merged: {name}</source>
            <translation>
                <numerusform>دمج مصادر، عددها {count}: {name}</numerusform>
                <numerusform>دمج مصدر واحد: {name}</numerusform>
                <numerusform>دمج مصدرين: {name}</numerusform>
                <numerusform>دمج {count} مصادر: {name}</numerusform>
                <numerusform>دمج {count} مصدرًا: {name}</numerusform>
                <numerusform>دمج {count} مصدر: {name}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/figure_words.py" />
            <location filename="../../explorer/trade/words.py" />
            <source>{currency}</source>
            <translation>{currency}</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_dates.py" />
            <source>{date} is no “{weekday}”</source>
            <translation>{date} لا يوافق «{weekday}»</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/problems.py" />
            <source>{date} is still to come</source>
            <translation>{date} لم يأتِ بعد</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>{date}, inferred</source>
            <translation>{date}، استنتاجًا</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/words.py" />
            <source>{day}, {time}</source>
            <translation>{day}، {time}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/words.py" />
            <source>{dossier} · {kind} · {counted}</source>
            <translation>{dossier} · {kind} · {counted}</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/splitting.py" />
            <source>{event} has no source</source>
            <translation>{event} بلا مصدر</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/splitting.py" />
            <source>{event} has no title</source>
            <translation>{event} بلا عنوان</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/figures_list.py" />
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>{exporter} to {importer}</source>
            <translation>من {exporter} إلى {importer}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/content_words.py" />
            <source>{exporter} to {importer}, {period}</source>
            <translation>{exporter} إلى {importer}، {period}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/words.py" />
            <source>{exporter} to {importer}: {figure}</source>
            <translation>{exporter} إلى {importer}: {figure}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/value_words.py" />
            <source>{field} ({language})</source>
            <translation>{field} ({language})</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/rows_field.py" />
            <source>{field}, {column}, row {number}</source>
            <translation>{field}، {column}، الصف {number}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/given_dates.py" />
            <location filename="../../explorer/desktop/editing/merging.py" />
            <source>{field}: {value}</source>
            <translation>{field}: {value}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/figure_words.py" />
            <source>{figure} {unit}</source>
            <translation>{figure} {unit}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/figures_list.py" />
            <source>{figure}, a year's mean</source>
            <translation>{figure}، متوسط سنوي</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/figures_list.py" />
            <source>{figure}, estimated</source>
            <translation>{figure}، تقديري</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/files.py" />
            <source>{file} cannot be read: {reason}. Nothing was changed.</source>
            <translation>لا يمكن قراءة {file}: {reason}. لم يتغير شيء.</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/files.py" />
            <source>{file} cannot be written: there is no folder {folder}.</source>
            <translation>لا يمكن كتابة {file}: لا يوجد مجلد {folder}.</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/files.py" />
            <source>{file} cannot be written: {reason}. What was there before is unchanged.</source>
            <translation>لا يمكن كتابة {file}: {reason}. ولم يتغير ما كان هناك.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>{file} comes from elsewhere and was not closed: part of it lies in {beside}. Neither was changed. Have the archive closed where it comes from and sent again, or save what it holds: 'dyad salvage'.</source>
            <translation>{file} آتٍ من مكان آخر ولم يُغلق: جزء منه في {beside}. لم يتغير أي منهما. اطلب إغلاق الأرشيف في مصدره وإرساله من جديد، أو احفظ ما فيه بالأمر «dyad salvage».</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>{file} comes from elsewhere and was not opened, because it holds what no archive of Dyad has: {parts}. Nothing of it was run, and the file is unchanged. Open it in Dyad's window to import its dossiers into an archive of your own.</source>
            <translation>{file} آتٍ من مكان آخر ولم يُفتح لأن فيه ما ليس في أي أرشيف من Dyad: {parts}. لم يُشغَّل منه شيء، والملف لم يتغير. افتحه في نافذة Dyad لاستيراد ملفاته إلى أرشيف لك.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>{file} comes from elsewhere and was not read, because '{part}' in it is not the table that Dyad makes. Nothing was taken from it, and the file is unchanged. Ask whoever sent it for an export of its dossiers.</source>
            <translation>{file} آتٍ من مكان آخر ولم يُقرأ لأن «{part}» فيه ليس الجدول الذي ينشئه Dyad. لم يؤخذ منه شيء، والملف لم يتغير. اطلب ممن أرسله تصديرًا لملفاته.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>{file} comes from elsewhere and was not read, because a value in its table '{part}' is not what must stand there. Nothing was taken from it, and the file is unchanged. Ask whoever sent it for an export of its dossiers.</source>
            <translation>{file} آتٍ من مكان آخر ولم يُقرأ لأن قيمة في جدوله «{part}» ليست ما يجب أن يكون هناك. لم يؤخذ منه شيء، والملف لم يتغير. اطلب ممن أرسله تصديرًا لملفاته.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>{file} comes from elsewhere and was not read, because it is not made as Dyad makes archives. Nothing was taken from it, and the file is unchanged. Ask whoever sent it for an export of its dossiers.</source>
            <translation>{file} آتٍ من مكان آخر ولم يُقرأ لأنه غير مبني كما يبني Dyad الأرشيفات. لم يؤخذ منه شيء، والملف لم يتغير. اطلب ممن أرسله تصديرًا لملفاته.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/reception.py" />
            <source>{file} comes from elsewhere: Dyad has not made or opened it here before. It was read in a process of its own that can do nothing else, and nothing of it was run. It holds %n dossier(s).</source>
            <translation>
                <numerusform>{file} آتٍ من مكان آخر: لم ينشئه Dyad ولم يفتحه هنا من قبل. قُرئ في عملية خاصة لا تستطيع غير ذلك، ولم يُشغَّل منه شيء. وليس فيه ملفات.</numerusform>
                <numerusform>{file} آتٍ من مكان آخر: لم ينشئه Dyad ولم يفتحه هنا من قبل. قُرئ في عملية خاصة لا تستطيع غير ذلك، ولم يُشغَّل منه شيء. وفيه ملف واحد.</numerusform>
                <numerusform>{file} آتٍ من مكان آخر: لم ينشئه Dyad ولم يفتحه هنا من قبل. قُرئ في عملية خاصة لا تستطيع غير ذلك، ولم يُشغَّل منه شيء. وفيه ملفان.</numerusform>
                <numerusform>{file} آتٍ من مكان آخر: لم ينشئه Dyad ولم يفتحه هنا من قبل. قُرئ في عملية خاصة لا تستطيع غير ذلك، ولم يُشغَّل منه شيء. وفيه %n ملفات.</numerusform>
                <numerusform>{file} آتٍ من مكان آخر: لم ينشئه Dyad ولم يفتحه هنا من قبل. قُرئ في عملية خاصة لا تستطيع غير ذلك، ولم يُشغَّل منه شيء. وفيه %n ملفًا.</numerusform>
                <numerusform>{file} آتٍ من مكان آخر: لم ينشئه Dyad ولم يفتحه هنا من قبل. قُرئ في عملية خاصة لا تستطيع غير ذلك، ولم يُشغَّل منه شيء. وفيه %n ملف.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/file_actions.py" />
            <source>{file} could not be opened: Dyad could not be started again. Nothing was changed.</source>
            <translation>تعذر فتح {file}: لم يمكن تشغيل Dyad مرة أخرى. لم يتغير شيء.</translation>
        </message>
        <message>
            <location filename="../../explorer/app/archives.py" />
            <source>{file} has another version of the library than this Dyad. It was read as it is; opening it in the window, or 'dyad library --update', brings this version in.</source>
            <translation>في {file} إصدار من المكتبة غير الذي في هذا البرنامج. قُرئ كما هو؛ وفتحه في النافذة، أو 'dyad library --update'، يُدخل هذا الإصدار.</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/files.py" />
            <source>{file} has {size} MB; at most {limit} MB are read. Nothing was changed.</source>
            <translation>حجم {file} هو {size} ميغابايت؛ ولا يُقرأ أكثر من {limit}. لم يتغير شيء.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>{file} is a folder, not a Dyad archive. Nothing was changed. Choose the archive's own file.</source>
            <translation>{file} مجلد لا أرشيف Dyad. لم يتغير شيء. اختر ملف الأرشيف نفسه.</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/files.py" />
            <source>{file} is a folder, not a file. Nothing was changed.</source>
            <translation>{file} مجلد لا ملف. لم يتغير شيء.</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/files.py" />
            <source>{file} is a folder; give the name of a file.</source>
            <translation>{file} مجلد؛ اذكر اسم ملف.</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/files.py" />
            <source>{file} is an archive or another database, and was not overwritten.</source>
            <translation>{file} أرشيف أو قاعدة بيانات أخرى، ولم يُكتب فوقه.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/check.py" />
            <source>{file} is damaged: part of it cannot be read as it was written. The check changed nothing. Make a copy of the file now, then go back to a backup ('dyad restore newest'), or save what is undamaged into a new archive ('dyad salvage').</source>
            <translation>{file} تالف: جزء منه لا يُقرأ كما كُتب. لم يغيّر الفحص شيئًا. انسخ الملف الآن، ثم عُد إلى نسخة احتياطية («dyad restore newest»)، أو احفظ السليم في أرشيف جديد («dyad salvage»).</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>{file} is empty, so it is not a Dyad archive. The file was not changed. If an archive stood there before, take it from a backup; otherwise delete the file and start again.</source>
            <translation>{file} فارغ، فليس أرشيف Dyad. لم يتغير الملف. إن كان هناك أرشيف من قبل فخذه من نسخة احتياطية؛ وإلا فاحذف الملف وابدأ من جديد.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>{file} is not a Dyad archive. The file was not changed. Choose a file that Dyad has made; dossiers in the interchange format are imported, not opened.</source>
            <translation>{file} ليس أرشيف Dyad. لم يتغير الملف. اختر ملفًا أنشأه Dyad؛ أما الملفات بصيغة التبادل فتُستورد ولا تُفتح.</translation>
        </message>
        <message>
            <location filename="../../explorer/app/archives.py" />
            <source>{file} is open for reading only, as you asked. Nothing in it can be changed.</source>
            <translation>{file} مفتوح للقراءة فقط كما طلبت. لا يمكن تغيير شيء فيه.</translation>
        </message>
        <message>
            <location filename="../../explorer/app/archives.py" />
            <source>{file} was brought up to the newer library: {added} records added, {changed} changed, {removed} removed; {kept} differ from it because they were edited here, and were kept.</source>
            <translation>حُدّث {file} إلى المكتبة الأحدث: أُضيف {added} من السجلات، وتغيّر {changed}، وحُذف {removed}؛ ويختلف عنها {kept} لأنها حُرّرت هنا، فأُبقيت.</translation>
        </message>
        <message>
            <location filename="../../explorer/app/archives.py" />
            <source>{file} was last written by an older Dyad. It was read through a copy; opening it in the window brings it up to date.</source>
            <translation>{file} كتبه آخر مرة إصدار أقدم من Dyad. قُرئ من خلال نسخة؛ وفتحه في النافذة يحدّثه.</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/problems.py" />
            <source>{file} was not imported, because it breaks the format (problems: {count}). Nothing was written. Correct what is listed, then import it again.</source>
            <translation>لم يُستورد {file} لأنه يخالف الصيغة (عدد المشكلات: {count}). لم يُكتب شيء. صحح ما هو مذكور، ثم أعد الاستيراد.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/damage_listing.py" />
            <source>{file}: page 1, which says where all else lies, is damaged.</source>
            <translation>{file}: الصفحة 1، التي تبيّن موضع كل ما عداها، تالفة.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/damage_listing.py" />
            <source>{file}: page {page} is damaged (an index of: {table}).</source>
            <translation>{file}: الصفحة {page} تالفة (فهرس: {table}).</translation>
        </message>
        <message>
            <location filename="../../explorer/store/damage_listing.py" />
            <source>{file}: page {page} is damaged (in it: {table}).</source>
            <translation>{file}: الصفحة {page} تالفة (فيها: {table}).</translation>
        </message>
        <message>
            <location filename="../../explorer/store/damage_listing.py" />
            <source>{file}: page {page} is damaged; nothing tells what was in it.</source>
            <translation>{file}: الصفحة {page} تالفة، ولا شيء يدل على ما كان فيها.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/check.py" />
            <source>{file}: row {row} of the table {table} places the event {event} elsewhere than its date and kind say.</source>
            <translation>{file}: الصف {row} من الجدول {table} يضع الحدث {event} في غير ما يقوله تاريخه ونوعه.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/check.py" />
            <source>{file}: row {row} of the table {table} refers to something in {target} that is not there.</source>
            <translation>{file}: الصف {row} من الجدول {table} يشير إلى شيء في {target} ليس فيه.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/damage_listing.py" />
            <source>{file}: so are {count} more pages.</source>
            <translation>{file}: وكذلك {count} من الصفحات الأخرى.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/check.py" />
            <source>{file}: so are {count} more rows of the table {table}.</source>
            <translation>{file}: وكذلك {count} من الصفوف الأخرى في الجدول {table}.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/check_log.py" />
            <source>{file}: so are {count} more steps of the change log.</source>
            <translation>{file}: وكذلك {count} من الخطوات الأخرى في سجل التغييرات.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/check_log.py" />
            <source>{file}: step {step} of the change log is missing.</source>
            <translation>{file}: الخطوة {step} من سجل التغييرات ناقصة.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/check_log.py" />
            <source>{file}: step {step} of the change log is not what was written, or the steps before it are missing.</source>
            <translation>{file}: الخطوة {step} من سجل التغييرات ليست ما كُتب، أو أن الخطوات التي قبلها ناقصة.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/check_log.py" />
            <source>{file}: step {step} of the change log is not what was written.</source>
            <translation>{file}: الخطوة {step} من سجل التغييرات ليست ما كُتب.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/check_log.py" />
            <source>{file}: the change log cannot be read behind step {step}.</source>
            <translation>{file}: لا يمكن قراءة سجل التغييرات بعد الخطوة {step}.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/check_log.py" />
            <source>{file}: the change log goes on to step {last}, though the archive stands at step {revision}.</source>
            <translation>{file}: يبلغ سجل التغييرات الخطوة {last}، مع أن الأرشيف عند الخطوة {revision}.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/check.py" />
            <source>{file}: the content of row {row} of the table {table} is not what was written.</source>
            <translation>{file}: محتوى الصف {row} من الجدول {table} ليس ما كُتب.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/damage_listing.py" />
            <source>{file}: the file ends early: {there} of its {should} pages are there.</source>
            <translation>{file}: الملف مبتور: فيه {there} من صفحاته الـ {should}.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/check.py" />
            <source>{file}: the file's structure is damaged: {what}.</source>
            <translation>{file}: بنية الملف تالفة: {what}.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/damage_listing.py" />
            <source>{file}: the header, the first 100 bytes of the file, is damaged.</source>
            <translation>{file}: ترويسة الملف، أي أول 100 بايت فيه، تالفة.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/check_log.py" />
            <source>{file}: the steps {first} to {last} of the change log are missing.</source>
            <translation>{file}: الخطوات من {first} إلى {last} من سجل التغييرات ناقصة.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/check.py" />
            <source>{file}: these columns are missing: {columns}.</source>
            <translation>{file}: هذه الأعمدة ناقصة: {columns}.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/check.py" />
            <source>{file}: these tables are missing: {tables}.</source>
            <translation>{file}: هذه الجداول ناقصة: {tables}.</translation>
        </message>
        <message>
            <location filename="../../explorer/command_line/dispatch.py" />
            <source>{file}: {reason}.</source>
            <translation>{file}: {reason}.</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/picture_page.py" />
            <location filename="../../explorer/drawing/words.py" />
            <source>{first} and {last}</source>
            <translation>{first} و{last}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/figure_words.py" />
            <location filename="../../explorer/desktop/panes/cluster_content.py" />
            <location filename="../../explorer/drawing/period_words.py" />
            <source>{first} to {last}</source>
            <translation>{first} إلى {last}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/earlier_state.py" />
            <location filename="../../explorer/desktop/panes/event_rows.py" />
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <location filename="../../explorer/desktop/panes/sections.py" />
            <location filename="../../explorer/drawing/words.py" />
            <location filename="../../explorer/store/salvage_report.py" />
            <location filename="../../explorer/trade/legend.py" />
            <source>{first}, {next}</source>
            <translation>{first}، {next}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/cluster_content.py" />
            <location filename="../../explorer/desktop/panes/dates.py" />
            <source>{first}; {next}</source>
            <translation>{first}؛ {next}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>{held} of %n hit(s) held back</source>
            <translation>
                <numerusform>{held} محجوب من لا نتائج</numerusform>
                <numerusform>{held} محجوب من نتيجة واحدة</numerusform>
                <numerusform>{held} محجوب من نتيجتين</numerusform>
                <numerusform>{held} محجوب من %n نتائج</numerusform>
                <numerusform>{held} محجوب من %n نتيجة</numerusform>
                <numerusform>{held} محجوب من %n نتيجة</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>{kept} kept</source>
            <translation>المحفوظ: {kept}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/salvaging.py" />
            <source>{kept} records were saved into {file}; {lost} are lost. The damaged file was left as it is. Compare with the newest backup before you go on with the new archive.</source>
            <translation>حُفظ في {file} من السجلات {kept}؛ وفُقد منها {lost}. تُرك الملف التالف كما هو. قارن بأحدث نسخة احتياطية قبل أن تتابع بالأرشيف الجديد.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/cluster_content.py" />
            <location filename="../../explorer/desktop/panes/event_content.py" />
            <location filename="../../explorer/desktop/panes/person_content.py" />
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>{kind} · {direction}</source>
            <translation>{kind} · {direction}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/texts_field.py" />
            <source>{language} · original</source>
            <translation>{language} · الأصل</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/split_form.py" />
            <source>{language}: {text}</source>
            <translation>{language}: {text}</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>{less} without all they had ({reduced})</source>
            <translation>المنقوص: {less} ({reduced})</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <location filename="../../explorer/trade/words.py" />
            <source>{low} to {high}</source>
            <translation>{low} إلى {high}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/references.py" />
            <source>{name} is cited by {counted}, so nothing was removed. Give these another source first.</source>
            <translation>يُستشهد بالمصدر {name} في ما يلي: {counted}، فلم يُزَل شيء. أسند ذلك إلى مصدر آخر أولًا.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/references.py" />
            <source>{name} is named by {counted}, so nothing was removed. Take the name out of these first.</source>
            <translation>يرد الاسم {name} في ما يلي: {counted}، فلم يُزَل شيء. احذف الاسم منها أولًا.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/notices.py" />
            <source>{name} is used unchanged under the GNU Lesser General Public License. Its libraries are files of their own, in the folder {folder} of the program, and may be replaced by other builds of the same version. Where its source is, and the words of the licence, stand below.</source>
            <translation>تُستخدم {name} دون تعديل برخصة غنو العمومية الصغرى (LGPL). مكتباتها ملفات مستقلة في المجلد {folder} من مجلد البرنامج، ويمكن أن تحل محلها بنيات أخرى من الإصدار نفسه. موضع مصدرها ونص الرخصة مذكوران أدناه.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/bookmark_dialogs.py" />
            <source>{name} · {dossier}</source>
            <translation>{name} · {dossier}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/timeline/outside.py" />
            <source>{number} earlier</source>
            <translation>
                <numerusform>{number} سابقة</numerusform>
                <numerusform>حدث سابق</numerusform>
                <numerusform>حدثان سابقان</numerusform>
                <numerusform>{number} سابقة</numerusform>
                <numerusform>{number} سابقًا</numerusform>
                <numerusform>{number} سابق</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/strict_json.py" />
            <source>{number} is no number in JSON</source>
            <translation>{number} ليس عددًا في JSON</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/timeline/outside.py" />
            <source>{number} later</source>
            <translation>
                <numerusform>{number} لاحقة</numerusform>
                <numerusform>حدث لاحق</numerusform>
                <numerusform>حدثان لاحقان</numerusform>
                <numerusform>{number} لاحقة</numerusform>
                <numerusform>{number} لاحقًا</numerusform>
                <numerusform>{number} لاحق</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/timeline/density.py" />
            <source>{number} less exact</source>
            <translation>
                <numerusform>{number} بتاريخ أقل دقة</numerusform>
                <numerusform>{number} بتاريخ أقل دقة</numerusform>
                <numerusform>{number} بتاريخ أقل دقة</numerusform>
                <numerusform>{number} بتاريخ أقل دقة</numerusform>
                <numerusform>{number} بتاريخ أقل دقة</numerusform>
                <numerusform>{number} بتاريخ أقل دقة</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>{number}: {text}</source>
            <translation>{number}: {text}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/drawing/picture_page.py" />
            <source>{n} events in view</source>
            <translation>
                <numerusform>لا أحداث في العرض</numerusform>
                <numerusform>حدث واحد في العرض</numerusform>
                <numerusform>حدثان في العرض</numerusform>
                <numerusform>{n} أحداث في العرض</numerusform>
                <numerusform>{n} حدثًا في العرض</numerusform>
                <numerusform>{n} حدث في العرض</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/drawing/picture_page.py" />
            <source>{n} without a date</source>
            <translation>
                <numerusform>كلها مؤرخة</numerusform>
                <numerusform>واحد بلا تاريخ</numerusform>
                <numerusform>اثنان بلا تاريخ</numerusform>
                <numerusform>{n} بلا تاريخ</numerusform>
                <numerusform>{n} بلا تاريخ</numerusform>
                <numerusform>{n} بلا تاريخ</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>{origin} to {destination}</source>
            <translation>من {origin} إلى {destination}</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/picture_page.py" />
            <source>{pairs}: {years}</source>
            <translation>{pairs}: {years}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/comparison.py" />
            <source>{pair}: no dated event says when relations began. Select one and count years from it.</source>
            <translation>{pair}: لا حدث مؤرخ يذكر متى بدأت العلاقات. حدد حدثًا وعُدّ السنوات منه.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/status_line.py" />
            <source>{pair}: {count}</source>
            <translation>{pair}: {count}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>{pair}: {period}</source>
            <translation>{pair}: {period}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>{passing} of %n event(s) pass</source>
            <translation>
                <numerusform>يجتاز {passing} من لا أحداث</numerusform>
                <numerusform>يجتاز {passing} من حدث واحد</numerusform>
                <numerusform>يجتاز {passing} من حدثين</numerusform>
                <numerusform>يجتاز {passing} من %n أحداث</numerusform>
                <numerusform>يجتاز {passing} من %n حدثًا</numerusform>
                <numerusform>يجتاز {passing} من %n حدث</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/status_line.py" />
            <source>{passing} of %n event(s) pass the filter</source>
            <translation>
                <numerusform>يجتاز المرشح {passing} من %n حدث</numerusform>
                <numerusform>يجتاز المرشح {passing} من حدث واحد</numerusform>
                <numerusform>يجتاز المرشح {passing} من حدثين</numerusform>
                <numerusform>يجتاز المرشح {passing} من %n أحداث</numerusform>
                <numerusform>يجتاز المرشح {passing} من %n حدثًا</numerusform>
                <numerusform>يجتاز المرشح {passing} من %n حدث</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/choices.py" />
            <source>{period} (in view)</source>
            <translation>{period} (المعروضة)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/figure_words.py" />
            <source>{period}, estimated</source>
            <translation>{period}، تقديري</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/figure_words.py" />
            <source>{period}, yearly mean</source>
            <translation>{period}، متوسط سنوي</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>{person}, {office}</source>
            <translation>{person}، {office}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/citation.py" />
            <source>{publisher}, {date}</source>
            <translation>{publisher}، {date}</translation>
        </message>
        <message>
            <location filename="../../explorer/app/windows.py" />
            <source>{reason} Nor can the same scene be drawn into {file}: {problem}. 'dyad render' draws it elsewhere.</source>
            <translation>{reason} ولا يمكن رسم المشهد نفسه في {file}: {problem}. الأمر «dyad render» يرسمه في مكان آخر.</translation>
        </message>
        <message>
            <location filename="../../explorer/app/windows.py" />
            <source>{reason} The archive holds no dossier to draw.</source>
            <translation>{reason} ليس في الأرشيف ملف يُرسم.</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/safekeeping.py" />
            <source>{reason} To restore a backup in the place of {file}, move that file away first.</source>
            <translation>{reason} لاستعادة نسخة احتياطية مكان {file}، انقل ذلك الملف من مكانه أولًا.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history_reading.py" />
            <source>{record} added: {name}</source>
            <translation>إضافة {record}: {name}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history_reading.py" />
            <source>{record} changed: {name}</source>
            <translation>تغيير {record}: {name}</translation>
        </message>
        <message>
            <location filename="../../explorer/store/damaged_record.py" />
            <source>{record} in the archive {file} is damaged: what stands there is not what Dyad wrote. So it was not changed, and nothing of this step was written; all other records can be edited as ever. Ask whoever looks after the database to compare it with its last backup; 'dyad check' lists all that is damaged.</source>
            <translation>{record} في الأرشيف {file} من السجلات التالفة: ما فيه ليس ما كتبه Dyad. لذلك لم يُغيَّر، ولم يُكتب شيء من هذه الخطوة؛ ويمكن تحرير كل السجلات الأخرى كالمعتاد. اطلب من مسؤول قاعدة البيانات أن يقارنه بآخر نسخة احتياطية؛ ويسرد الأمر «dyad check» كل ما تلف.</translation>
        </message>
        <message>
            <location filename="../../explorer/store/damaged_record.py" />
            <source>{record} in the archive {file} is damaged: what stands there is not what Dyad wrote. So it was not changed, and nothing of this step was written; all other records can be edited as ever. Go back to a backup ('dyad restore'), or save what is undamaged into a new archive ('dyad salvage'); 'dyad check' lists all that is damaged.</source>
            <translation>{record} في الأرشيف {file} من السجلات التالفة: ما فيه ليس ما كتبه Dyad. لذلك لم يُغيَّر، ولم يُكتب شيء من هذه الخطوة؛ ويمكن تحرير كل السجلات الأخرى كالمعتاد. عُد إلى نسخة احتياطية («dyad restore»)، أو احفظ السليم في أرشيف جديد («dyad salvage»)؛ ويسرد الأمر «dyad check» كل ما تلف.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history_reading.py" />
            <source>{record} removed: {name}</source>
            <translation>إزالة {record}: {name}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/merging.py" />
            <source>{record} stays</source>
            <translation>يبقى: {record}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/earlier_state.py" />
            <source>{record} {name}</source>
            <translation>{record} «{name}»</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/clashes.py" />
            <source>{record} {name} refers to it: changed by {who}, {when}</source>
            <translation>في {record} «{name}» إشارة إليه: التغيير من {who}، {when}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/clashes.py" />
            <source>{record} {name}: changed by {who}, {when}</source>
            <translation>{record} «{name}»: التغيير من {who}، {when}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>{record}: {name}</source>
            <translation>{record}: {name}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/citation.py" />
            <source>{reference}.</source>
            <translation>{reference}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/status_line.py" />
            <source>{shown} of %n event(s) in view</source>
            <translation>
                <numerusform>{shown} من %n حدث في العرض</numerusform>
                <numerusform>{shown} من حدث واحد في العرض</numerusform>
                <numerusform>{shown} من حدثين في العرض</numerusform>
                <numerusform>{shown} من %n أحداث في العرض</numerusform>
                <numerusform>{shown} من %n حدثًا في العرض</numerusform>
                <numerusform>{shown} من %n حدث في العرض</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/sidebar/undated.py" />
            <source>{some} of {total}</source>
            <translation>{some} من {total}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/salvaging.py" />
            <source>{table}: {what}</source>
            <translation>{table}: {what}</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/trade_caption.py" />
            <source>{ticks} {countries}.</source>
            <translation>{ticks} {countries}.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/citation.py" />
            <source>{title} ({date})</source>
            <translation>{title} ({date})</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/citation.py" />
            <source>{title} [{translation}]</source>
            <translation>{title} [{translation}]</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/earlier_state.py" />
            <source>{title} as it was after this step: {step} ({who}, {when})</source>
            <translation>{title} كما كان بعد هذه الخطوة: {step} ({who}، {when})</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/pins.py" />
            <source>{title} · {date}</source>
            <translation>{title} · {date}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/headings.py" />
            <source>{title}, {count}</source>
            <translation>{title}، {count}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/descriptions.py" />
            <source>{title}, {date}, {kind}, {country}</source>
            <translation>{title}، {date}، {kind}، {country}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/descriptions.py" />
            <source>{title}, {date}, {kind}, {country}, pinned</source>
            <translation>{title}، {date}، {kind}، {country}، مثبَّت</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>{title}: {problem}</source>
            <translation>{title}: {problem}</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>{unit}, linear scale.</source>
            <translation>{unit}، تدريج خطي.</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>{unit}, log scale from {floor}.</source>
            <translation>{unit}، تدريج لوغاريتمي من {floor}.</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>{value}</source>
            <translation>{value}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/split_form.py" />
            <source>{value}: {event}</source>
            <translation>{value}: {event}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <source>{what} (as it is now)</source>
            <translation>{what} (كما هو الآن)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>{what} (undone)</source>
            <translation>{what} (جرى التراجع عنها)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>{what} (yours is kept)</source>
            <translation>{what} (أُبقي نصك)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/references.py" />
            <source>{what} · {date} · {dossier}</source>
            <translation>{what} · {date} · {dossier}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/window.py" />
            <source>{what} · {news}</source>
            <translation>{what} · {news}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/window.py" />
            <source>{what} · {news} · {who}</source>
            <translation>{what} · {news} · {who}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>{what}: {amount}</source>
            <translation>{what}: {amount}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/words.py" />
            <source>{what}: {fields}</source>
            <translation>{what}: {fields}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/offices.py" />
            <source>{whose}, in {events}</source>
            <translation>{whose}: {events}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/meeting.py" />
            <source>{who} changed this record while you were editing it: {when}. Nothing was written; both versions stand here side by side.</source>
            <translation>غيّر {who} هذا السجل أثناء تحريرك له: {when}. لم يُكتب شيء؛ والنصان هنا جنبًا إلى جنب.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/meeting.py" />
            <source>{who} removed this record while you were editing it: {when}. Nothing was written.</source>
            <translation>أزال {who} هذا السجل أثناء تحريرك له: {when}. لم يُكتب شيء.</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/words.py" />
            <source>{who}, {when}</source>
            <translation>{who}، {when}</translation>
        </message>
        <message>
            <location filename="../../explorer/timeline/partner_strips.py" />
            <source>{years} · {partner}: {out} abroad, {joint} joint, {received} received</source>
            <translation>{years} · {partner}: نحو الشريك {out}، مشتركة {joint}، من الشريك {received}</translation>
        </message>
        <message>
            <location filename="../../explorer/timeline/partner_strips.py" />
            <source>{years} · {partner}: {out} abroad, {received} received</source>
            <translation>{years} · {partner}: نحو الشريك {out}، من الشريك {received}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/trade_table.py" />
            <source>{year}, {what}</source>
            <translation>{year}، {what}</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/readout.py" />
            <source>{year}:</source>
            <translation>{year}:</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/value_words.py" />
            <source>“{text}”</source>
            <translation>«{text}»</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>“{title}” was changed by somebody else meanwhile, so none of the events was changed. Look at it, then do it again.</source>
            <translation>غيّر شخص آخر «{title}» في هذه الأثناء، فلم يُغيَّر أي من الأحداث. اطّلع عليه، ثم أعد المحاولة.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>… and %n more</source>
            <translation>
                <numerusform>… ولا شيء غيرها</numerusform>
                <numerusform>… وسجل آخر</numerusform>
                <numerusform>… وسجلان آخران</numerusform>
                <numerusform>… و%n سجلات أخرى</numerusform>
                <numerusform>… و%n سجلًا آخر</numerusform>
                <numerusform>… و%n سجل آخر</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/problems.py" />
            <source>… and {count} more</source>
            <translation>… و{count} أخرى</translation>
        </message>
    </context>
</TS>
