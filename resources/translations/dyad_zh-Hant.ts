<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hant" sourcelanguage="en">
    <context>
        <name>dyad</name>
        <message numerus="yes">
            <location filename="../../explorer/desktop/news/words.py" />
            <source>%n added</source>
            <translation>
                <numerusform>新增 %n 項</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/removals.py" />
            <location filename="../../explorer/drawing/self_checking.py" />
            <source>%n bookmark(s)</source>
            <translation>
                <numerusform>%n 個書籤</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/pasting.py" />
            <source>%n cell(s) are too long and were cut.</source>
            <translation>
                <numerusform>%n 個儲存格太長，已截短。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>%n certainly within it</source>
            <translation>
                <numerusform>%n 件確定在此時段內</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/news/words.py" />
            <source>%n changed</source>
            <translation>
                <numerusform>更改 %n 項</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/drafts.py" />
            <location filename="../../explorer/editing/pasting.py" />
            <source>%n control character(s) were removed.</source>
            <translation>
                <numerusform>已移除 %n 個控制字元。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/canvas/partners_words.py" />
            <source>%n dated over more than a year, in no bar</source>
            <translation>
                <numerusform>%n 個日期跨年，未計入長條</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n 天</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>%n dimmed</source>
            <translation>
                <numerusform>%n 則淡化</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/status_line.py" />
            <source>%n earlier</source>
            <translation>
                <numerusform>之前 %n 則</numerusform>
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
                <numerusform>%n 則事件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>%n event(s) changed</source>
            <translation>
                <numerusform>已更改 %n 則事件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>%n event(s) entered. Ctrl+Z takes them out again.</source>
            <translation>
                <numerusform>已輸入 %n 則事件。按 Ctrl+Z 可復原。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/canvas/comparison_bar.py" />
            <source>%n event(s) found</source>
            <translation>
                <numerusform>找到 %n 件事件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>%n event(s) listed there too</source>
            <translation>
                <numerusform>%n 則事件亦已列入</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>%n event(s) moved</source>
            <translation>
                <numerusform>已移動 %n 則事件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>%n event(s) of all partners pass</source>
            <translation>
                <numerusform>所有夥伴共 %n 件事件符合</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/removals.py" />
            <source>%n event(s) of it stay, since other dossiers have them too.</source>
            <translation>
                <numerusform>其中 %n 則事件保留，因為其他卷宗也有。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>%n event(s) removed. Ctrl+Z brings them back.</source>
            <translation>
                <numerusform>已移除 %n 則事件。按 Ctrl+Z 可復原。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/canvas/chart_panel.py" />
            <location filename="../../explorer/desktop/editing/references.py" />
            <location filename="../../explorer/desktop/flows/removals.py" />
            <location filename="../../explorer/desktop/status_line.py" />
            <source>%n figure(s)</source>
            <translation>
                <numerusform>%n 項貿易數據</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/trade/legend.py" />
            <source>%n figure(s) in other currencies not shown.</source>
            <translation>
                <numerusform>另有 %n 項其他貨幣的數據未顯示。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>%n figure(s) in the chart</source>
            <translation>
                <numerusform>圖表中有 %n 項數據</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/trade/legend.py" />
            <source>%n figure(s) of single products not shown.</source>
            <translation>
                <numerusform>另有 %n 項單一產品的數據未顯示。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>%n figure(s) of single products, not added</source>
            <translation>
                <numerusform>%n 項單一產品的數據，未計入</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/timeline/overview.py" />
            <source>%n first hit(s)</source>
            <translation>
                <numerusform>前 %n 筆結果</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/canvas/comparison_bar.py" />
            <location filename="../../explorer/desktop/search_field.py" />
            <source>%n first hit(s), counting…</source>
            <translation>
                <numerusform>前 %n 筆結果，正在計數…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/search_field.py" />
            <source>%n found</source>
            <translation>
                <numerusform>找到 %n 筆</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/search_field.py" />
            <source>%n found in all; F3 goes to the next</source>
            <translation>
                <numerusform>共找到 %n 項；按 F3 前往下一項</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/pasting.py" />
            <source>%n further row(s) are left out: paste them afterwards.</source>
            <translation>
                <numerusform>另有 %n 列已略過：請稍後再貼上。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/news/words.py" />
            <source>%n happened since</source>
            <translation>
                <numerusform>此後發生 %n 項</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>%n held back by the filter</source>
            <translation>
                <numerusform>%n 件因篩選而未計</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>%n hidden</source>
            <translation>
                <numerusform>%n 則隱藏</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>%n lasted, and reach beyond it</source>
            <translation>
                <numerusform>%n 件持續發生，並超出此時段</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/status_line.py" />
            <source>%n later</source>
            <translation>
                <numerusform>之後 %n 則</numerusform>
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
                <numerusform>另有 %n 項</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>%n more figure(s) not added</source>
            <translation>
                <numerusform>另有 %n 項數據未計入</numerusform>
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
                <numerusform>表格中另有 %n 項</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>%n more visit(s) from {country} may be later</source>
            <translation>
                <numerusform>另有 %n 次自{country}出發的訪問可能更晚</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/pasting.py" />
            <source>%n new person(s) will be entered: {names}</source>
            <translation>
                <numerusform>將新增 %n 位人物：{names}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/pasting.py" />
            <source>%n new source(s) will be entered: {titles}</source>
            <translation>
                <numerusform>將新增 %n 個來源：{titles}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>%n of {years} years have a figure</source>
            <translation>
                <numerusform>{years} 年中 %n 年有數據</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/duplicates_window.py" />
            <source>%n pair(s) that may be one and the same. Nothing is changed unasked.</source>
            <translation>
                <numerusform>%n 對記錄可能相同。未經您確認，不會更改任何內容。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/status_line.py" />
            <source>%n partner(s)</source>
            <translation>
                <numerusform>%n 個夥伴</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/news/words.py" />
            <source>%n perhaps since</source>
            <translation>
                <numerusform>可能此後發生 %n 項</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>%n perhaps within it: their dates reach beyond it, or sources differ</source>
            <translation>
                <numerusform>%n 件可能在此時段內：其日期範圍超出此時段，或各來源說法不一</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/canvas/descriptions.py" />
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>%n pinned</source>
            <translation>
                <numerusform>%n 則釘選</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>%n pinned as well</source>
            <translation>
                <numerusform>另有 %n 則釘選</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>%n record(s) were changed here, and the library has them otherwise. Nothing is overwritten unasked.</source>
            <translation>
                <numerusform>有 %n 筆記錄在此更動過，而內建資料的內容不同。未經您同意不會覆寫任何內容。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/news/words.py" />
            <source>%n removed</source>
            <translation>
                <numerusform>移除 %n 項</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>%n report(s) of another source, not added: {source}</source>
            <translation>
                <numerusform>另一來源的 %n 項申報，未計入：{source}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>%n row(s) cannot be entered as they are, and are left out.</source>
            <translation>
                <numerusform>%n 列無法照原樣輸入，已略過。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/pasting.py" />
            <source>%n row(s) have more columns than are read.</source>
            <translation>
                <numerusform>%n 列的欄數超過所讀取的。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/canvas/partners_words.py" />
            <location filename="../../explorer/desktop/panes/cluster_content.py" />
            <location filename="../../explorer/desktop/sidebar/sidebar.py" />
            <location filename="../../explorer/desktop/status_line.py" />
            <source>%n undated</source>
            <translation>
                <numerusform>%n 則日期不詳</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>%n undated, which may lie in any period</source>
            <translation>
                <numerusform>%n 件日期不詳，可能在任何時段</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>%n visit(s) stay whose they are: a visit is the act of who comes.</source>
            <translation>
                <numerusform>%n 次訪問的行為方不變：訪問是來訪者的行為。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;About Dyad</source>
            <translation>關於 Dyad(&amp;A)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Back</source>
            <translation>返回(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/meeting.py" />
            <source>&amp;Back to the form</source>
            <translation>返回表單(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Compare with…</source>
            <translation>比較(&amp;C)…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Copy citation</source>
            <translation>複製出處(&amp;C)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Detail pane</source>
            <translation>詳情窗格(&amp;D)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Edit</source>
            <translation>編輯(&amp;E)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Edit what is selected…</source>
            <translation>編輯所選項目(&amp;E)…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Export this dossier…</source>
            <translation>匯出此卷宗(&amp;E)…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;File</source>
            <translation>檔案(&amp;F)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Filter…</source>
            <translation>篩選(&amp;F)…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Forward</source>
            <translation>前進(&amp;F)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Go</source>
            <translation>前往(&amp;G)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Help</source>
            <translation>說明(&amp;H)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;High contrast</source>
            <translation>高對比(&amp;H)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;History…</source>
            <translation>變更記錄(&amp;H)…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Import a dossier…</source>
            <translation>匯入卷宗(&amp;I)…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>&amp;Keep mine</source>
            <translation>保留我的(&amp;K)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/meeting.py" />
            <source>&amp;Leave it as it stands</source>
            <translation>保留現有版本(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Left pane</source>
            <translation>左側窗格(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Manage bookmarks…</source>
            <translation>管理書籤(&amp;M)…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;New event…</source>
            <translation>新增事件(&amp;N)…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Next hit</source>
            <translation>下一個搜尋結果(&amp;X)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Open archive…</source>
            <translation>開啟檔案庫(&amp;O)…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Paste rows of a table…</source>
            <translation>貼上表格的列(&amp;G)…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Quit</source>
            <translation>結束(&amp;Q)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Record</source>
            <translation>記錄(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Redo</source>
            <translation>重做(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Saving is automatic</source>
            <translation>自動儲存(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Search</source>
            <translation>搜尋(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Stop comparing</source>
            <translation>停止比較(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>&amp;Take the library's</source>
            <translation>採用內建資料的(&amp;T)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Timeline</source>
            <translation>時間軸(&amp;T)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Title of the dossier…</source>
            <translation>卷宗標題(&amp;T)…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Undo</source>
            <translation>復原(&amp;U)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Usual text size</source>
            <translation>標準文字大小(&amp;U)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;View</source>
            <translation>檢視(&amp;V)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>&amp;Wheel moves in time</source>
            <translation>滾輪沿時間移動(&amp;W)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/meeting.py" />
            <source>&amp;Write yours over it</source>
            <translation>以您的版本覆寫(&amp;W)</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/server.py" />
            <source>'dyad setup' makes an archive in a database: name it with --archive postgresql://SERVER/DATABASE. An archive in a file is made by opening it.</source>
            <translation>「dyad setup」會在資料庫中建立檔案庫：請以 --archive postgresql://SERVER/DATABASE 指定。檔案形式的檔案庫只要開啟即會建立。</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/news.py" />
            <source>'{author}' has changed nothing in {file}: nobody has yet.</source>
            <translation>「{author}」未曾更改 {file} 的內容：目前還沒有任何人更改過。</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/news.py" />
            <source>'{author}' has never changed anything in {file}. Some of those who have: {known}.</source>
            <translation>「{author}」從未更改過 {file} 的內容。曾更改者（部分）：{known}。</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/news.py" />
            <source>'{author}' has never changed anything in {file}. Those who have: {known}.</source>
            <translation>「{author}」從未更改過 {file} 的內容。曾更改者：{known}。</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/record_rules.py" />
            <source>'{code}' is no alpha-3 code of a country: '{other}' is</source>
            <translation>「{code}」不是國家的三字母代碼，「{other}」才是</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/record_rules.py" />
            <source>'{code}' is no code of a currency, such as USD</source>
            <translation>「{code}」不是貨幣代碼，例如 USD</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/countries.py" />
            <location filename="../../explorer/dossier/record_rules.py" />
            <source>'{code}' is the code of no country</source>
            <translation>「{code}」不是任何國家的代碼</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/picture.py" />
            <source>'{file}' ends in none of .png, .svg and .pdf, the pictures Dyad draws.</source>
            <translation>「{file}」的副檔名不是 .png、.svg 或 .pdf，即 Dyad 所繪的圖片格式。</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/record_rules.py" />
            <source>'{id}' is no id: it holds a space</source>
            <translation>「{id}」不是識別碼：其中有空格</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/rules.py" />
            <source>'{id}' is something else in {file} ({path})</source>
            <translation>「{id}」在 {file}（{path}）中另有所指</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <location filename="../../explorer/exchange/interchange_reader.py" />
            <source>'{key}' is missing</source>
            <translation>缺少「{key}」</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>'{key}' is no key of the format here</source>
            <translation>此處的格式沒有「{key}」這個鍵</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>'{key}' is no key of the format here; perhaps '{near}' is meant</source>
            <translation>此處的格式沒有「{key}」這個鍵；也許是指「{near}」</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>'{number}' is no number</source>
            <translation>「{number}」不是數字</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>'{number}' may be {one} or {other}: write it without marks</source>
            <translation>「{number}」可能是 {one} 或 {other}：請勿加分隔符號</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>'{one}' and '{other}' are the same language</source>
            <translation>「{one}」與「{other}」是同一種語言</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>'{one}' and '{other}' are two currencies</source>
            <translation>「{one}」與「{other}」是兩種貨幣</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>'{one}' and '{other}' do not go together</source>
            <translation>「{one}」與「{other}」不能並用</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/record_rules.py" />
            <source>'{tag}' is no language tag (BCP 47), such as en or zh-Hant</source>
            <translation>「{tag}」不是語言標籤（BCP 47），例如 en 或 zh-Hant</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/dyads.py" />
            <source>'{text}' could be more than one pair of countries; use their codes</source>
            <translation>「{text}」可能指不只一對國家；請使用國家代碼</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/problems.py" />
            <location filename="../../explorer/exchange/fields.py" />
            <source>'{text}' is listed twice</source>
            <translation>「{text}」列了兩次</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/pasting.py" />
            <source>'{text}' is neither stated, inferred nor disputed</source>
            <translation>「{text}」不是明載、推定或說法不一</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/new_words.py" />
            <location filename="../../explorer/editing/name_doubts.py" />
            <source>'{text}' is new here, but like {name}</source>
            <translation>「{text}」在此是新的，但與{name}相近</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/problems.py" />
            <location filename="../../explorer/exchange/fields.py" />
            <source>'{text}' is no EDTF date: {reason}</source>
            <translation>「{text}」不是 EDTF 日期：{reason}</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/pasting.py" />
            <source>'{text}' is no kind of event that is known</source>
            <translation>「{text}」不是已知的事件種類</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/dyads.py" />
            <source>'{text}' is no pair of countries, such as KAZ-MYS</source>
            <translation>「{text}」不是一對國家，例如 KAZ-MYS</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/country_names.py" />
            <location filename="../../explorer/editing/name_doubts.py" />
            <source>'{text}' names more than one: choose one from the list</source>
            <translation>「{text}」所指不只一項：請從清單中選擇</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/country_names.py" />
            <source>'{text}' names no country</source>
            <translation>「{text}」不是任何國家的名稱</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/country_names.py" />
            <source>'{text}' names no country: {name} may be meant</source>
            <translation>「{text}」不是任何國家的名稱：可能是指{name}</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/dyads.py" />
            <source>'{text}' names one country twice</source>
            <translation>「{text}」重複了同一個國家</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/draft_texts.py" />
            <source>'{text}' was not understood as a date: {reason}</source>
            <translation>無法將「{text}」解讀為日期：{reason}</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/draft_texts.py" />
            <source>'{text}' was not understood as a figure: {reason}</source>
            <translation>無法將「{text}」解讀為數據：{reason}</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>'{word}' asks for two numbers</source>
            <translation>「{word}」需要兩個數字</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>'{word}' is not one of: {allowed}</source>
            <translation>「{word}」不在以下之列：{allowed}</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/record_rules.py" />
            <source>'{word}' is not written in lower case</source>
            <translation>「{word}」不是小寫</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>'{word}' is said of two numbers</source>
            <translation>「{word}」用在兩個數字上</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>'{word}' may be {codes}: write the code</source>
            <translation>「{word}」可能是 {codes}：請寫貨幣代碼</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>'{word}' may be {one} or {other}: write the number out</source>
            <translation>「{word}」可能是 {one} 或 {other}：請寫出完整的數字</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>'{word}' nothing is no amount: say less than how much</source>
            <translation>「{word}」零不成數額：請寫明不到多少</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>'{word}' was not understood</source>
            <translation>無法理解「{word}」</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>(+{more})</source>
            <translation>（+{more}）</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/timeline/partner_strips.py" />
            <source>+%n in no bar</source>
            <translation>
                <numerusform>+%n 則未計入長條</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/timeline/partner_strips.py" />
            <source>+%n of no single year</source>
            <translation>
                <numerusform>+%n 則不屬單一年份</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/timeline/partner_strips.py" />
            <source>+%n undated</source>
            <translation>
                <numerusform>+%n 則日期不詳</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/command_line/dispatch.py" />
            <source>--to comes before --from, so there is nothing to draw.</source>
            <translation>--to 早於 --from，沒有可繪製的內容。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/event_form.py" />
            <source>1 to 5; where it is empty, {number} is worked out</source>
            <translation>1 至 5；留空則推算為 {number}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/event_form.py" />
            <source>1 to 5; worked out where it is empty</source>
            <translation>1 至 5；留空則自動推算</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>2006, March 2007, 1992 to 2000…</source>
            <translation>2006年、2007年3月、1992年至2000年…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/source_form.py" />
            <source>3 June 2019, May 2019…</source>
            <translation>2019年6月3日、2019年5月…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/fields.py" />
            <source>7–8 November 2006, May 1996, before 2005, since 1993…</source>
            <translation>2006年11月7日至8日、1996年5月、2005年之前、1993年以來…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>a code such as USD, where the figure names none</source>
            <translation>數據未寫明貨幣時，填代碼，例如 USD</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/comparison.py" />
            <source>A country</source>
            <translation>國家</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>a date is written like 1996, 1996-05, 1996-05-27, 199X or 1993/..</source>
            <translation>日期寫作 1996、1996-05、1996-05-27、199X 或 1993/..</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>a day needs its month</source>
            <translation>有日必須有月</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/window.py" />
            <source>A day, a moment of a day, or a step</source>
            <translation>某日、某日的某時，或某個步驟</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_dates.py" />
            <source>a decade that is only named may be of any century: write it like {date}</source>
            <translation>只寫年代名稱，可能屬於任何世紀：請寫成 {date}</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/dossier_draft.py" />
            <source>a dossier is about two countries</source>
            <translation>卷宗須關於兩個國家</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/interchange_reader.py" />
            <source>a dyad is two different countries</source>
            <translation>一對國家必須是兩個不同的國家</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/record_rules.py" />
            <source>a figure has a number</source>
            <translation>數據必須有數值</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/record_rules.py" />
            <source>a figure that is '{qualifier}' gives 'low' or 'high'</source>
            <translation>標為「{qualifier}」的數據須給出「low」或「high」</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/record_rules.py" />
            <source>a figure that is '{qualifier}' gives '{key}'</source>
            <translation>標為「{qualifier}」的數據須給出「{key}」</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>a list</source>
            <translation>清單</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>a month cannot follow a year with unspecified digits</source>
            <translation>年份有未定數字時，後面不能有月份</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>a month cannot follow a year written with Y</source>
            <translation>以 Y 書寫的年份後面不能有月份</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>A new archive cannot be made at {file}, because a file is there already. It was left as it is. Choose another name, or open that file.</source>
            <translation>無法在 {file} 建立新的檔案庫，因為那裡已有檔案，已維持原狀。請另選名稱，或開啟該檔。</translation>
        </message>
        <message>
            <location filename="../../explorer/app/archives.py" />
            <source>A new archive was made: {file}.</source>
            <translation>已建立新的檔案庫：{file}。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/library.py" />
            <source>A newer library was brought in. %n record(s) that were changed here were kept; it has them otherwise.</source>
            <translation>
                <numerusform>已匯入新版內建資料。在此更動過的 %n 筆記錄已保留；新版的內容不同。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>a number</source>
            <translation>數字</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/picture_request.py" />
            <source>A picture has at most {most} million pixels; ask for a smaller one.</source>
            <translation>圖片最多 {most} 百萬像素；請改用較小的尺寸。</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/picture_request.py" />
            <source>A picture is at least {width} by {height} pixels.</source>
            <translation>圖片至少為 {width} × {height} 像素。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/places.py" />
            <source>A place stands in the events themselves; here it is changed in all of them at once.</source>
            <translation>地點記載於各則事件中；在此可一次全部更改。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>A screen back</source>
            <translation>往前一頁</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>A screen on</source>
            <translation>往後一頁</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>a season has no days</source>
            <translation>季節沒有日</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>a text</source>
            <translation>文字</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <location filename="../../explorer/exchange/interchange_reader.py" />
            <source>a visit goes from one country to another</source>
            <translation>訪問是從一國到另一國</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_dates.py" />
            <source>a winter is the one that begins in its year, here {date}</source>
            <translation>冬季指當年開始的那一個，此處為{date}</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>a year has at most {digits} digits</source>
            <translation>年份最多 {digits} 位數</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>a year of more than four digits begins with Y</source>
            <translation>超過四位數的年份以 Y 開頭</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_dates.py" />
            <source>a year of two digits is one of the first century: write all four</source>
            <translation>兩位數的年份屬於西元一世紀：請寫出四位數</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_dates.py" />
            <source>a year of two digits may be of any century: write all four</source>
            <translation>兩位數的年份可能屬於任何世紀：請寫全四位數</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>a year's mean over the period</source>
            <translation>期間內的年平均</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/dialogs.py" />
            <source>A year, a month, a day or a range, as you write it, or as in 2006-11-07.</source>
            <translation>年、月、日或一段時間，依您習慣的寫法，或如 2006-11-07。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/word_fields.py" />
            <source>about 70 million USD, less than 20m, 1.2 to 1.5 billion, not reported…</source>
            <translation>約7,000萬美元、不到2,000萬、12億至15億、未載…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/about.py" />
            <source>About Dyad</source>
            <translation>關於 Dyad</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>about {value}</source>
            <translation>約 {value}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_view.py" />
            <source>above: acts of {country}</source>
            <translation>上方：{country}的舉措</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_view.py" />
            <source>abroad</source>
            <translation>對外</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/source_form.py" />
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>Accessed</source>
            <translation>查閱日期</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>accessed</source>
            <translation>查閱日期</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/citation.py" />
            <source>Accessed {date}</source>
            <translation>{date} 查閱</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <source>Act</source>
            <translation>行為</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/table/columns.py" />
            <source>Act of</source>
            <translation>行為方</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <source>Acts</source>
            <translation>法律行為</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>acts of agreements</source>
            <translation>協定的法律行為</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/descriptions.py" />
            <source>Acts of {a} above, of {b} below, what both did between; arrow keys go from event to event</source>
            <translation>上方為{a}的舉措，下方為{b}的舉措，中間為雙方共同的事；方向鍵在事件之間移動</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/context_menus.py" />
            <source>acts of {name}</source>
            <translation>{name}的舉措</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/lanes.py" />
            <source>acts towards
{country}</source>
            <translation>對{country}的
舉措</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>add an event, create an event</source>
            <translation>加入事件、建立事件</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>Add tags</source>
            <translation>加上標籤</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/words.py" />
            <source>added</source>
            <translation>新增</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/dispute_form.py" />
            <source>Added: {citation}</source>
            <translation>新增：{citation}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/edits.py" />
            <location filename="../../explorer/desktop/flows/record_forms.py" />
            <source>Added: {title}</source>
            <translation>已新增：{title}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/source_form.py" />
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>Address</source>
            <translation>網址</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/pair_words.py" />
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>address</source>
            <translation>網址</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/database_dialogs.py" />
            <source>Address of the archive's database</source>
            <translation>檔案庫所在資料庫的位址</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <location filename="../../explorer/desktop/news/window.py" />
            <source>After</source>
            <translation>更改後</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/clashes.py" />
            <source>After doing it again</source>
            <translation>重做後</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/window.py" />
            <source>After step {step}</source>
            <translation>步驟 {step} 之後</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/clashes.py" />
            <source>After undoing</source>
            <translation>復原後</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Agreement</source>
            <translation>協議</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <location filename="../../explorer/drawing/captions.py" />
            <source>agreement</source>
            <translation>協議</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Agreements</source>
            <translation>協議</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>agreements</source>
            <translation>協議</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>agriculture</source>
            <translation>農業</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>All &amp;keys</source>
            <translation>所有按鍵(&amp;K)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>All &amp;partners of a country</source>
            <translation>一國的所有夥伴(&amp;P)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/status_line.py" />
            <source>all changes saved</source>
            <translation>所有更改均已儲存</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>All keys</source>
            <translation>所有按鍵</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>all of %n year(s) have a figure</source>
            <translation>
                <numerusform>全部 %n 年皆有數據</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/palette.py" />
            <source>All other commands</source>
            <translation>其他所有指令</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/salvaging.py" />
            <source>All that is in the archive was saved into {file}. Nothing is known to be lost.</source>
            <translation>檔案庫中的一切都已存入 {file}。未發現任何遺失。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/imports.py" />
            <source>Already there: %n record(s)</source>
            <translation>
                <numerusform>已有：%n 筆記錄</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/person_content.py" />
            <source>Also in</source>
            <translation>另見於</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/person_content.py" />
            <source>Also written</source>
            <translation>又作</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>Alt + wheel</source>
            <translation>Alt + 滾輪</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Amended</source>
            <translation>修訂</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Amended by</source>
            <translation>修訂文件</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Amends</source>
            <translation>修訂對象</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/reception.py" />
            <source>An archive from elsewhere</source>
            <translation>外來的檔案庫</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/database_dialogs.py" />
            <source>An archive that several people work in. Your password is taken from the file ~/.pgpass, or from the service that the address names; whoever looks after the database can tell you the address.</source>
            <translation>供多人共用的檔案庫。您的密碼取自檔案 ~/.pgpass，或取自位址所指的服務；請向資料庫管理者詢問位址。</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>an EDTF date</source>
            <translation>EDTF 日期</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <location filename="../../explorer/exchange/interchange_reader.py" />
            <source>an event cannot be linked to itself</source>
            <translation>事件不能連結到自身</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/interchange_reader.py" />
            <source>an event of another kind has no '{key}'</source>
            <translation>其他種類的事件沒有「{key}」</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>an interval gives at least one of its ends</source>
            <translation>區間至少要有一端</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>an interval has two ends, not {count}</source>
            <translation>區間有兩端，不是 {count} 端</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>an object</source>
            <translation>物件</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>an object of language tag to text</source>
            <translation>由語言標籤到文字的物件</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/offices.py" />
            <source>An office stands in the events themselves; here it is changed in all of them at once.</source>
            <translation>職位記載於各則事件中；在此可一次全部更改。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/about.py" />
            <source>An offline explorer of everything that has happened between two countries.</source>
            <translation>離線瀏覽兩國之間發生過的一切。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/dossier_form.py" />
            <source>and</source>
            <translation>與</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/source_sections.py" />
            <source>and %n more source(s)</source>
            <translation>
                <numerusform>另有 %n 個來源</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/history.py" />
            <location filename="../../explorer/desktop/editing/references.py" />
            <source>and %n record(s) more</source>
            <translation>
                <numerusform>另有 %n 筆記錄</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/store/earlier_states.py" />
            <source>Another agreement has its id by now: {id}.</source>
            <translation>其識別碼現已由另一協議使用：{id}。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/earlier_states.py" />
            <source>Another event of the dossier has its id by now: {id}.</source>
            <translation>其識別碼現已由卷宗的另一則事件使用：{id}。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/backup_problems.py" />
            <source>Another program has the archive {file} open, so nothing was restored. The archive and all backups are as they were. Close it there, then try again.</source>
            <translation>檔案庫 {file} 已由另一個程式開啟，因此未還原任何內容。檔案庫與所有備份都維持原狀。請在那裡關閉檔案庫，然後再試。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>Another program is writing to the archive {file}, so this could not be done. The archive is unharmed and nothing of this step was written. Wait until the other program is done, then try again.</source>
            <translation>另一個程式正在寫入檔案庫 {file}，因此無法完成。檔案庫完好，此步驟未寫入任何內容。請等該程式完成後再試。</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/problems.py" />
            <source>another record has the id '{id}'</source>
            <translation>識別碼「{id}」已屬於另一筆記錄</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/pasting.py" />
            <source>another row says the same</source>
            <translation>另一列內容相同</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/record_commands.py" />
            <source>Another title of the dossier {dossier}</source>
            <translation>更改卷宗標題：{dossier}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/toolbar.py" />
            <source>Any period</source>
            <translation>不限時段</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/event_form.py" />
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>apart by commas</source>
            <translation>以逗號分隔</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Appointed</source>
            <translation>獲任命者</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/menus.py" />
            <source>Arabic-Indic digits</source>
            <translation>阿拉伯文數字（٠١٢٣）</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>article</source>
            <translation>文章</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/source_form.py" />
            <source>article, book, law, website…</source>
            <translation>文章、書籍、法律、網站…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>as it is</source>
            <translation>維持不變</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/clashes.py" />
            <location filename="../../explorer/desktop/editing/earlier_state.py" />
            <source>As it is now</source>
            <translation>現狀</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/meeting.py" />
            <source>As it stands</source>
            <translation>現有版本</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/content_words.py" />
            <source>as it stands</source>
            <translation>如原文所載</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/earlier_state.py" />
            <source>As it was then</source>
            <translation>當時的狀態</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/picture_page.py" />
            <source>as of {date}</source>
            <translation>截至{date}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/figure_words.py" />
            <source>as reported by {country}</source>
            <translation>據{country}報告</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/word_fields.py" />
            <source>As the source says it, in words or digits</source>
            <translation>依來源的寫法，文字或數字皆可</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/choices.py" />
            <source>asked for</source>
            <translation>要求</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <source>At least</source>
            <translation>下限</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>at least {value}</source>
            <translation>至少{value}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <source>At most</source>
            <translation>上限</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>at most {value}</source>
            <translation>至多{value}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Attended</source>
            <translation>出席場合</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Attended by</source>
            <translation>出席者</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/offices.py" />
            <source>Attested</source>
            <translation>見載年份</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/person_content.py" />
            <source>attested {years}</source>
            <translation>見於 {years}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>award</source>
            <translation>獎項</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/comparison_bar.py" />
            <source>Axis: {shown}</source>
            <translation>軸：{shown}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/page_foot.py" />
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/importing.py" />
            <location filename="../../explorer/commands/safekeeping.py" />
            <source>Backing up {file}</source>
            <translation>正在備份 {file}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <location filename="../../explorer/desktop/flows/backups.py" />
            <source>Backups</source>
            <translation>備份</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/chart_header.py" />
            <location filename="../../explorer/desktop/canvas/figure_words.py" />
            <location filename="../../explorer/drawing/picture_page.py" />
            <location filename="../../explorer/trade/readout.py" />
            <source>Balance</source>
            <translation>貿易差額</translation>
        </message>
        <message>
            <location filename="../../explorer/timeline/partner_strips.py" />
            <source>Bar height: root of events a year,</source>
            <translation>長條高度：每年事件數的平方根，</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/timeline/partner_strips.py" />
            <source>Bar height: root of events in %n year(s),</source>
            <translation>
                <numerusform>長條高度：每 %n 年事件數的平方根，</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>Bars: {sources}.</source>
            <translation>長條：{sources}。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>Basis</source>
            <translation>計算基礎</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <location filename="../../explorer/desktop/news/window.py" />
            <source>Before</source>
            <translation>更改前</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>before or after it, no source says</source>
            <translation>在此之前或之後，來源均未載明</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>before or after it, sources differ</source>
            <translation>在此之前或之後，各來源說法不一</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Belongs to it</source>
            <translation>屬於此事</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_view.py" />
            <source>below: acts of the partner</source>
            <translation>下方：夥伴的舉措</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>bilateral cooperation</source>
            <translation>雙邊合作</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>Billion (thousand million) {currency}</source>
            <translation>十億{currency}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/figure_words.py" />
            <source>billion {currency}</source>
            <translation>十億{currency}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Boo&amp;kmark this view…</source>
            <translation>將此畫面加入書籤(&amp;K)…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>book</source>
            <translation>書籍</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <source>Bookmark</source>
            <translation>書籤</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/bookmarks.py" />
            <source>Bookmark renamed: {name}</source>
            <translation>書籤已改名：{name}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/bookmarks.py" />
            <source>Bookmark this view</source>
            <translation>將此畫面加入書籤</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/bookmarks.py" />
            <location filename="../../explorer/editing/bookmarks.py" />
            <source>Bookmark {name}</source>
            <translation>書籤：{name}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/bookmarks.py" />
            <source>Bookmark {name} added.</source>
            <translation>已加入書籤：{name}</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/bookmarks.py" />
            <source>Bookmark {name} removed</source>
            <translation>移除書籤：{name}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/bookmarks.py" />
            <source>Bookmark {name} removed.</source>
            <translation>已移除書籤：{name}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/bookmark_dialogs.py" />
            <location filename="../../explorer/desktop/flows/bookmarks.py" />
            <source>Bookmarks</source>
            <translation>書籤</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>bookmarks</source>
            <translation>書籤</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <location filename="../../explorer/desktop/editing/several.py" />
            <location filename="../../explorer/desktop/table/cell_editing.py" />
            <location filename="../../explorer/desktop/table/columns.py" />
            <location filename="../../explorer/desktop/table/order.py" />
            <source>both</source>
            <translation>雙方</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/content_words.py" />
            <location filename="../../explorer/desktop/editing/value_words.py" />
            <location filename="../../explorer/desktop/sidebar/undated.py" />
            <source>both countries</source>
            <translation>兩國</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/chart_header.py" />
            <source>both sides</source>
            <translation>雙方</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/chart_header.py" />
            <source>Both sides, all sources</source>
            <translation>雙方，所有來源</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>Both together</source>
            <translation>雙方共同</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>both together</source>
            <translation>雙方共同</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>Both values</source>
            <translation>兩邊的內容</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>Both ways</source>
            <translation>雙向</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/figures_list.py" />
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>both ways together</source>
            <translation>雙向合計</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/content_words.py" />
            <source>both ways together, {period}</source>
            <translation>雙向合計，{period}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/words.py" />
            <source>both ways together: {figure}</source>
            <translation>雙向合計：{figure}</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>brackets hold the bounds of what is about or nearly a number</source>
            <translation>括號內應是「約」或「將近」某數的上下限</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/earlier_state.py" />
            <source>Bring back an earlier state</source>
            <translation>取回先前的狀態</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>Bring back this state…</source>
            <translation>取回此狀態…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/earlier_state.py" />
            <source>Bring it back</source>
            <translation>取回</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/library.py" />
            <source>Bringing the library in</source>
            <translation>正在匯入內建資料</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/history.py" />
            <source>Brought back as it was: {title}</source>
            <translation>已取回當時的狀態：{title}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>business</source>
            <translation>商業</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <source>By</source>
            <translation>行為方</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/cluster_content.py" />
            <source>By %n years</source>
            <translation>
                <numerusform>每 %n 年</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/comparison_bar.py" />
            <source>By calendar</source>
            <translation>依曆法</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/cluster_content.py" />
            <source>By host</source>
            <translation>依地主國</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/cluster_content.py" />
            <source>By kind</source>
            <translation>依種類</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_view.py" />
            <source>by name</source>
            <translation>依名稱</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/cluster_content.py" />
            <source>By visitor</source>
            <translation>依訪問者</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/window.py" />
            <source>by when</source>
            <translation>依</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/cluster_content.py" />
            <source>By year</source>
            <translation>依年份</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>C&amp;lear all filters</source>
            <translation>清除所有篩選(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>C&amp;ount years from the selected event</source>
            <translation>從選取的事件起算年數(&amp;O)</translation>
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
            <translation>取消</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/edits.py" />
            <source>Cancelled. Everything stands as it did before.</source>
            <translation>已取消。一切維持原狀。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/record_form.py" />
            <source>Cannot be: {field}: {problem}</source>
            <translation>不能成立：{field}：{problem}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/table/cell_editing.py" />
            <source>Cannot be: {problem}</source>
            <translation>不能成立：{problem}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>capital</source>
            <translation>首都</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>cattle farming</source>
            <translation>養牛</translation>
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
            <translation>確定程度</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Chan&amp;ge the selected events…</source>
            <translation>更改所選事件(&amp;Y)…</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>Change %n event(s)</source>
            <translation>
                <numerusform>更改 %n 則事件</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>Change events</source>
            <translation>更改事件</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>change log</source>
            <translation>變更紀錄</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/record_commands.py" />
            <source>Change of a figure: {exporter} to {importer}, {period}</source>
            <translation>更改數據：{exporter} 至 {importer}，{period}</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/record_commands.py" />
            <source>Change of a person: {name}</source>
            <translation>更改人物：{name}</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/record_commands.py" />
            <source>Change of a source: {name}</source>
            <translation>更改來源：{name}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/several_events.py" />
            <source>Change of {count} events</source>
            <translation>
                <numerusform>更改 {count} 則事件</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/editing/event_commands.py" />
            <location filename="../../explorer/editing/several_events.py" />
            <source>Change of {title}</source>
            <translation>更改：{title}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>Change them</source>
            <translation>更改這些事件</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>change, rename</source>
            <translation>修改、改名</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/words.py" />
            <source>changed</source>
            <translation>更改</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/meeting.py" />
            <source>Changed by both: yours would replace what stands there</source>
            <translation>雙方都改過：您的內容會取代現有內容</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/meeting.py" />
            <source>Changed by the other alone: stays in any case</source>
            <translation>只有對方改過：無論如何都會保留</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/meeting.py" />
            <source>Changed by you alone: yours would be written</source>
            <translation>只有您改過：會寫入您的內容</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/offices.py" />
            <source>Changed for</source>
            <translation>更改範圍</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/places.py" />
            <source>Changed in</source>
            <translation>更改範圍</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/meeting.py" />
            <location filename="../../explorer/desktop/editing/places.py" />
            <location filename="../../explorer/desktop/flows/library.py" />
            <location filename="../../explorer/desktop/flows/merging.py" />
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>Changed meanwhile</source>
            <translation>期間已有更改</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/dispute_form.py" />
            <source>Changed: {before} → {after}</source>
            <translation>更改：{before} → {after}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/edits.py" />
            <location filename="../../explorer/desktop/flows/record_forms.py" />
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>Changed: {title}</source>
            <translation>已更改：{title}</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>changes in the history</source>
            <translation>變更記錄中的更改</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>Change…</source>
            <translation>變更…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <source>Checking backups</source>
            <translation>正在檢查備份</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/safekeeping.py" />
            <source>Checking backups of {file}</source>
            <translation>正在檢查 {file} 的備份</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/checking.py" />
            <location filename="../../explorer/desktop/flows/reception.py" />
            <source>Checking {file}</source>
            <translation>正在檢查 {file}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <source>Checks out</source>
            <translation>通過檢查</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/timeline_overlay.py" />
            <source>Choose a dossier</source>
            <translation>選擇卷宗</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>Choose a period: what happened in it, and its trade</source>
            <translation>選取時段：其間發生的事與貿易</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Choose the period in &amp;view</source>
            <translation>選取畫面中的時段(&amp;V)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>Chosen period</source>
            <translation>所選時段</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/picture_page.py" />
            <source>chosen period: {period}</source>
            <translation>所選時段：{period}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>CIF: cost, insurance, freight</source>
            <translation>CIF：成本、保險加運費</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>Cited for</source>
            <translation>引用於</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Cle&amp;ar the chosen period</source>
            <translation>清除所選時段(&amp;K)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>Clear</source>
            <translation>清除</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>Clear all</source>
            <translation>全部清除</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <location filename="../../explorer/desktop/filter_bar/context_menus.py" />
            <source>Clear all filters</source>
            <translation>清除所有篩選</translation>
        </message>
        <message>
            <location filename="../../explorer/timeline/outside.py" />
            <source>Clear the filters</source>
            <translation>清除篩選</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/search_field.py" />
            <source>Clear the search</source>
            <translation>清除搜尋</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>click</source>
            <translation>按一下</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>Click a mark on the timeline or a row of the table to read what is known of it and who says so.</source>
            <translation>按一下時間軸上的標記或表格中的一列，即可閱讀已知的內容和出處。</translation>
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
            <translation>關閉</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/database_dialogs.py" />
            <source>Close and lose it</source>
            <translation>關閉並捨棄</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Close, then deselect</source>
            <translation>先關閉，再取消選取</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>closer, magnify</source>
            <translation>拉近、放大鏡</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Colours of the s&amp;ystem</source>
            <translation>依系統配色(&amp;Y)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>Column</source>
            <translation>欄</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/pasting.py" />
            <source>Column “{name}” is not understood and left out.</source>
            <translation>無法理解「{name}」欄，已略過。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>Columns that are understood: {columns}.</source>
            <translation>可辨識的欄：{columns}。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Command &amp;palette</source>
            <translation>指令面板(&amp;P)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/palette.py" />
            <source>Command palette</source>
            <translation>指令面板</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/palette.py" />
            <source>Commands</source>
            <translation>指令</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/comparison.py" />
            <source>Compare with</source>
            <translation>比較</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/duplicates_window.py" />
            <location filename="../../explorer/desktop/editing/same_as.py" />
            <source>Compare…</source>
            <translation>比較…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/library.py" />
            <source>Comparing with the library</source>
            <translation>正在與內建資料比對</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>Comparing with the library…</source>
            <translation>正在與內建資料比對…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Concerning it</source>
            <translation>與此有關</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Concerns</source>
            <translation>關於</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>congress</source>
            <translation>大會</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>connect to a server, PostgreSQL</source>
            <translation>連線到伺服器、PostgreSQL</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>context</source>
            <translation>背景</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>controversy</source>
            <translation>爭議</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>cooperation</source>
            <translation>合作</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/damage_found.py" />
            <source>Copied</source>
            <translation>已複製</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/texts.py" />
            <source>Copy</source>
            <translation>複製</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>Copy as text</source>
            <translation>複製為文字</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/page_foot.py" />
            <source>Copy citation</source>
            <translation>複製出處</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/page_foot.py" />
            <source>Copy list</source>
            <translation>複製清單</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Copy the chosen period as text</source>
            <translation>將所選時段複製為文字</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/report_dialog.py" />
            <source>Copy the report</source>
            <translation>複製報告</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/damage_found.py" />
            <source>Copy what was typed</source>
            <translation>複製輸入的內容</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/server.py" />
            <source>Copying to {file}</source>
            <translation>正在複製到 {file}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/comparison_bar.py" />
            <source>Count years from the selected event</source>
            <translation>從選取的事件起算年數</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/window.py" />
            <source>Counted by when</source>
            <translation>計算依據</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/session.py" />
            <source>Counting all hits</source>
            <translation>正在計算所有結果</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <location filename="../../explorer/desktop/flows/partners.py" />
            <source>Counting the events of all partners</source>
            <translation>正在計算所有夥伴的事件</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_result.py" />
            <source>Counting what can be filtered by</source>
            <translation>正在統計可供篩選的項目</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/removals.py" />
            <source>Counting what is in the dossier</source>
            <translation>正在計算卷宗的內容</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/dossier_form.py" />
            <location filename="../../explorer/desktop/sidebar/sidebar.py" />
            <source>Countries</source>
            <translation>國家</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_table.py" />
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/offices.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/editing/person_form.py" />
            <source>Country</source>
            <translation>國家</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Critic</source>
            <translation>批評者</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>Ctrl + wheel</source>
            <translation>Ctrl + 滾輪</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/merging.py" />
            <source>Ctrl+Enter merges them from any field</source>
            <translation>在任何欄位按 Ctrl+Enter 即可合併</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/record_form.py" />
            <source>Ctrl+Enter saves from any field</source>
            <translation>在任何欄位按 Ctrl+Enter 即可儲存</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>culture</source>
            <translation>文化</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>Currency</source>
            <translation>貨幣</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Dar&amp;k</source>
            <translation>深色(&amp;K)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>dark mode, night</source>
            <translation>深色模式、夜間</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>data set</source>
            <translation>資料集</translation>
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
            <translation>日期</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/pair_words.py" />
            <source>date</source>
            <translation>日期</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <source>Date it gives for this</source>
            <translation>就此所載日期</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/given_dates.py" />
            <source>date not recorded</source>
            <translation>未記錄日期</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <source>date not reported</source>
            <translation>日期未載</translation>
        </message>
        <message>
            <location filename="../../explorer/timeline/alignment.py" />
            <source>day {day}</source>
            <translation>第 {day} 天</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>Days</source>
            <translation>天數</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>days</source>
            <translation>天數</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>delegation</source>
            <translation>代表團</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>delete</source>
            <translation>刪除</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>deselect</source>
            <translation>取消選取</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>deselect the period</source>
            <translation>取消選取時段</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>Details</source>
            <translation>詳情</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Di&amp;vide the event into two…</source>
            <translation>將事件拆成兩則(&amp;V)…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <location filename="../../explorer/desktop/flows/library.py" />
            <source>Differences from the library</source>
            <translation>與內建資料的差異</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Differences from the newer li&amp;brary…</source>
            <translation>與新版內建資料的差異(&amp;B)…</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/imports.py" />
            <source>Different from what stands: %n record(s), left as they are</source>
            <translation>
                <numerusform>與現有內容不同：%n 筆記錄，維持原狀</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/panel.py" />
            <source>dimmed</source>
            <translation>淡化</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>diplomacy</source>
            <translation>外交</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/figures_list.py" />
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>Direction</source>
            <translation>方向</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/discarding.py" />
            <source>Discard what was typed</source>
            <translation>捨棄輸入內容</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>disputed</source>
            <translation>說法不一</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/event_form.py" />
            <source>Disputed: sources disagree</source>
            <translation>說法不一：各來源不同</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/split_form.py" />
            <source>Divide the event into two</source>
            <translation>將事件拆成兩則</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/splitting.py" />
            <source>Division of {title}, with {second}</source>
            <translation>拆分：{title}，另成：{second}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>do again</source>
            <translation>再做一次</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/writing_session.py" />
            <source>Doing it again</source>
            <translation>正在重做</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/writing_session.py" />
            <source>Doing it again, {percent}% done; Esc cancels it</source>
            <translation>正在重做，已完成 {percent}%；按 Esc 取消</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/edits.py" />
            <source>Done again: {what}</source>
            <translation>已重做：{what}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/window.py" />
            <source>Done by</source>
            <translation>編輯者</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/window.py" />
            <source>done by</source>
            <translation>編輯者</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>Done during this visit</source>
            <translation>訪問期間的成果</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/content_words.py" />
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <location filename="../../explorer/desktop/editing/several.py" />
            <location filename="../../explorer/desktop/news/words.py" />
            <location filename="../../explorer/desktop/table/columns.py" />
            <source>Dossier</source>
            <translation>卷宗</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/toolbar.py" />
            <source>Dossier: {pair}</source>
            <translation>卷宗：{pair}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/flows/comparison.py" />
            <location filename="../../explorer/desktop/sidebar/sidebar.py" />
            <source>Dossiers</source>
            <translation>卷宗</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>dossiers</source>
            <translation>卷宗</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/file_actions.py" />
            <source>Dossiers in the interchange format</source>
            <translation>交換格式的卷宗</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>double taxation</source>
            <translation>雙重課稅</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>double-click</source>
            <translation>按兩下</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>drag</source>
            <translation>拖曳</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>drag a handle</source>
            <translation>拖曳控點</translation>
        </message>
        <message>
            <location filename="../../explorer/command_line/dispatch.py" />
            <source>Drawing</source>
            <translation>正在繪製</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>during it, or after it</source>
            <translation>在訪問期間或之後</translation>
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
            <translation>Dyad 檔案庫</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/languages.py" />
            <source>Dyad does not speak '{language}' yet. It speaks: {known}.</source>
            <translation>Dyad 尚不支援「{language}」。可用的語言有：{known}。</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/dyads.py" />
            <source>Dyad knows no country, or more than one, by the name of '{name}'</source>
            <translation>名為「{name}」的國家，Dyad 不認識，或不只一個</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history_reading.py" />
            <location filename="../../explorer/desktop/news/window.py" />
            <source>Dyad library</source>
            <translation>Dyad 內建資料</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/report_dialog.py" />
            <source>Dyad met an error that nobody foresaw. Your archive is safe: every change is saved at once.</source>
            <translation>Dyad 遇到未預期的錯誤。您的檔案庫是安全的：每項更改都會立即儲存。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/about.py" />
            <source>Dyad {version}</source>
            <translation>Dyad {version}</translation>
        </message>
        <message>
            <location filename="../../explorer/timeline/bins.py" />
            <source>each day</source>
            <translation>每日</translation>
        </message>
        <message>
            <location filename="../../explorer/timeline/bins.py" />
            <source>each month</source>
            <translation>每月</translation>
        </message>
        <message>
            <location filename="../../explorer/timeline/bins.py" />
            <source>each quarter</source>
            <translation>每季</translation>
        </message>
        <message>
            <location filename="../../explorer/timeline/bins.py" />
            <source>each week</source>
            <translation>每週</translation>
        </message>
        <message>
            <location filename="../../explorer/timeline/bins.py" />
            <source>each year</source>
            <translation>每年</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/earlier_states.py" />
            <source>Earlier state of {title}</source>
            <translation>取回先前的狀態：{title}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>economy</source>
            <translation>經濟</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/discarding.py" />
            <source>Edit it further</source>
            <translation>繼續修改</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Edit mo&amp;de</source>
            <translation>編輯模式(&amp;Q)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/status_line.py" />
            <source>Edit mode</source>
            <translation>編輯模式</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/event_form.py" />
            <source>Edit the event</source>
            <translation>編輯事件</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/offices.py" />
            <source>Edit the office</source>
            <translation>編輯職位</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/person_form.py" />
            <source>Edit the person</source>
            <translation>編輯人物</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/places.py" />
            <source>Edit the place</source>
            <translation>編輯地點</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/source_form.py" />
            <source>Edit the source</source>
            <translation>編輯來源</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>Edit the trade figure</source>
            <translation>編輯貿易數據</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/figures_list.py" />
            <location filename="../../explorer/desktop/editing/uses_window.py" />
            <location filename="../../explorer/desktop/panes/page_foot.py" />
            <source>Edit…</source>
            <translation>編輯…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>education</source>
            <translation>教育</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Elected</source>
            <translation>當選者</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>election observation</source>
            <translation>監察選舉</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>elections</source>
            <translation>選舉</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>embassy</source>
            <translation>大使館</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>empty for all goods</source>
            <translation>留空表示所有貨品</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/event_form.py" />
            <source>empty where both did it together</source>
            <translation>雙方共同為之則留空</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/source_form.py" />
            <source>Empty where it was not read at an address</source>
            <translation>未經網址查閱則留空</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/person_form.py" />
            <source>empty where the sources do not say it</source>
            <translation>來源未載則留空</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <source>Ended</source>
            <translation>終止</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>energy</source>
            <translation>能源</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>Enter %n event(s)</source>
            <translation>
                <numerusform>輸入 %n 則事件</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/window.py" />
            <source>Enter shows what is chosen in the list</source>
            <translation>按 Enter 可顯示清單中所選項目</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>entries in lists of events</source>
            <translation>事件清單的項目</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>entries in lists of people</source>
            <translation>人物清單的項目</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>entries in lists of sources</source>
            <translation>來源清單的項目</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/timeline_overlay.py" />
            <source>Esc cancels it</source>
            <translation>按 Esc 取消</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <source>Estimated</source>
            <translation>估計</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/content_words.py" />
            <location filename="../../explorer/desktop/editing/dispute_form.py" />
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/table/columns.py" />
            <source>Event</source>
            <translation>事件</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Event to the left</source>
            <translation>左邊的事件</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Event to the right</source>
            <translation>右邊的事件</translation>
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
            <translation>事件</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>events</source>
            <translation>事件</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/window.py" />
            <source>Events happen on days: a step can only be asked for by when the archive learned it</source>
            <translation>事件以日計：步驟只能依收錄時間查詢</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>Events of both dossiers are selected. Select events of one of them.</source>
            <translation>所選事件分屬兩份卷宗。請只選取其中一份的事件。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/sidebar/undated.py" />
            <source>Every event here has a date.</source>
            <translation>這裡的事件都有日期。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/starting/damage.py" />
            <source>Every record that is still whole goes into a new archive. The damaged file stays as it is.</source>
            <translation>仍完整的每筆記錄都會存入新的檔案庫。損壞的檔案維持原狀。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/timeline/bins.py" />
            <source>every {n} years</source>
            <translation>
                <numerusform>每 {n} 年</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/window.py" />
            <source>everybody</source>
            <translation>所有人</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/offices.py" />
            <source>everybody: {country}</source>
            <translation>所有人：{country}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/main_window.py" />
            <source>Everything is saved; saving is automatic.</source>
            <translation>一切都已儲存；Dyad 會自動儲存。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/imports.py" />
            <source>Everything that {file} has of {a} and {b} stands in your archive already. Nothing was changed for that dossier.</source>
            <translation>{file} 中關於{a}與{b}的一切都已在您的檔案庫中；該卷宗未作任何更改。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>exit, close the window</source>
            <translation>離開、關閉視窗</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Expired</source>
            <translation>期滿</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>expired</source>
            <translation>期滿失效</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/file_actions.py" />
            <source>Export this dossier</source>
            <translation>匯出此卷宗</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/content_words.py" />
            <source>Exported by</source>
            <translation>出口方</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/session.py" />
            <source>Exporting the dossier</source>
            <translation>正在匯出卷宗</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/exporting.py" />
            <source>Exporting {dyad}</source>
            <translation>正在匯出 {dyad}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/chart_header.py" />
            <location filename="../../explorer/drawing/picture_page.py" />
            <source>Exports</source>
            <translation>出口</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>exports</source>
            <translation>出口</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>Exports and imports as each reports them.</source>
            <translation>出口與進口依各方報告。</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>Exports and imports as it reports them.</source>
            <translation>出口與進口依其報告。</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>Exports FOB, imports CIF.</source>
            <translation>出口以 FOB 計，進口以 CIF 計。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/figure_words.py" />
            <source>Exports of {exporter} to {importer}</source>
            <translation>{exporter}對{importer}的出口</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>exports, imports, figures</source>
            <translation>出口、進口、數據</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>F&amp;ind</source>
            <translation>尋找(&amp;I)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>farther</source>
            <translation>拉遠</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>favourite</source>
            <translation>最愛、書籤</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/differing.py" />
            <source>Field</source>
            <translation>欄位</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/figures_list.py" />
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>Figure</source>
            <translation>數據</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>Figures</source>
            <translation>貿易數據</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>figures</source>
            <translation>數據</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/picture_page.py" />
            <source>figures of both sides</source>
            <translation>雙方的數據</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/figures_list.py" />
            <source>Figures of this dossier</source>
            <translation>此卷宗的數據</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/chart_header.py" />
            <source>Figures of this dossier…</source>
            <translation>此卷宗的數據…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/chart_header.py" />
            <source>Figures: {which}</source>
            <translation>數據：{which}</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/picture_page.py" />
            <source>figures: {which}</source>
            <translation>數據：{which}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/content_words.py" />
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <location filename="../../explorer/desktop/filter_bar/panel.py" />
            <location filename="../../explorer/desktop/toolbar.py" />
            <source>Filter</source>
            <translation>篩選</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/toolbar.py" />
            <source>Filter by people, places, sources, tags and more</source>
            <translation>依人物、地點、來源、標籤等篩選</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>Filter to it</source>
            <translation>依此篩選</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Filter to the chosen period</source>
            <translation>依所選時段篩選</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_result.py" />
            <source>Filtering</source>
            <translation>正在篩選</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>find</source>
            <translation>尋找</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/panel.py" />
            <source>Find a person, a place, a tag, a source, a year</source>
            <translation>尋找人物、地點、標籤、來源、年份</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/places.py" />
            <source>Find a place</source>
            <translation>尋找地點</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>find next</source>
            <translation>找下一個</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>find previous</source>
            <translation>找上一個</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/record_form.py" />
            <source>Finding out whether it was saved already…</source>
            <translation>正在確認是否已經儲存…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/split_form.py" />
            <source>First</source>
            <translation>第一則</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/cluster_content.py" />
            <source>first %n</source>
            <translation>
                <numerusform>前 %n 則</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <location filename="../../explorer/drawing/captions.py" />
            <source>first by a head of government</source>
            <translation>首位到訪的政府首長</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <location filename="../../explorer/drawing/captions.py" />
            <source>first by a head of state</source>
            <translation>首位到訪的國家元首</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <location filename="../../explorer/drawing/captions.py" />
            <source>first by a minister</source>
            <translation>首位到訪的部長</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>First event</source>
            <translation>第一則事件</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <location filename="../../explorer/drawing/captions.py" />
            <source>first visit</source>
            <translation>首次訪問</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_table.py" />
            <source>First year</source>
            <translation>首年</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>fiscal evasion</source>
            <translation>逃漏稅</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>fit all, zoom to all, whole range</source>
            <translation>全部縮放、整個範圍</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>fit the selection, zoom to the selection</source>
            <translation>縮放至所選</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>FOB: free on board</source>
            <translation>FOB：船上交貨</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>follow a link</source>
            <translation>跟隨連結</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Follows from</source>
            <translation>承接自</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>font size</source>
            <translation>字型大小</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>for rows that name none</source>
            <translation>用於未註明來源的列</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>force not stated</source>
            <translation>未載是否生效</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/editing/value_words.py" />
            <source>Form</source>
            <translation>形式</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>forum</source>
            <translation>論壇</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/parts.py" />
            <source>Framework</source>
            <translation>框架協議</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>framework agreement</source>
            <translation>框架協議</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/about.py" />
            <source>Free software under the MIT licence. It stands on the work of others:</source>
            <translation>依 MIT 授權條款發布的自由軟體，建立在他人的成果之上：</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/content_words.py" />
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>From</source>
            <translation>自</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>from %n figure(s); no whole year lies within</source>
            <translation>
                <numerusform>來自 %n 項數據；其間沒有完整的年份</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/window.py" />
            <source>From the beginning of {date} on</source>
            <translation>自 {date} 起</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/window.py" />
            <source>From {moment} on</source>
            <translation>自 {moment} 起</translation>
        </message>
        <message>
            <location filename="../../explorer/timeline/alignment.py" />
            <source>from {year}</source>
            <translation>自 {year}</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/trade_caption.py" />
            <source>gap.</source>
            <translation>差距。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>geography</source>
            <translation>地理</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Given by</source>
            <translation>授予者</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Given to</source>
            <translation>受贈者</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>Gives another date</source>
            <translation>所載日期不同</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/citation.py" />
            <source>Gives {date}</source>
            <translation>作 {date}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/source_sections.py" />
            <source>gives {date}</source>
            <translation>作 {date}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Go &amp;back to a backup…</source>
            <translation>還原至備份(&amp;B)…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <source>Go back to a backup</source>
            <translation>還原至備份</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/damage_found.py" />
            <source>Go back to a backup…</source>
            <translation>還原至備份…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/starting/damage.py" />
            <source>Go back to the newest backup</source>
            <translation>還原至最新的備份</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/discarding.py" />
            <source>Go on trying</source>
            <translation>繼續重試</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/report_dialog.py" />
            <source>Go on working</source>
            <translation>繼續工作</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Go to &amp;date…</source>
            <translation>前往日期(&amp;D)…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/dialogs.py" />
            <source>Go to a date</source>
            <translation>前往日期</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>go to a date</source>
            <translation>前往日期</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/toolbar.py" />
            <source>Go to a date…</source>
            <translation>前往日期…</translation>
        </message>
        <message>
            <location filename="../../explorer/timeline/outside.py" />
            <source>Go to the nearest event</source>
            <translation>前往最近的事件</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/damage_found.py" />
            <source>Going back to a backup closes the form, and puts what was typed on the clipboard first.</source>
            <translation>回復到備份會關閉表單，並先把輸入的內容放到剪貼簿。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/starting/damage.py" />
            <source>Going back to the archive of {when}. What it holds now is backed up first.</source>
            <translation>正在還原至 {when} 的檔案庫。會先備份目前的內容。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/words.py" />
            <source>happened since</source>
            <translation>此後發生</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>head of government</source>
            <translation>政府首長</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>head of state</source>
            <translation>國家元首</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>health</source>
            <translation>衛生</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>Height of the lanes</source>
            <translation>各列的高度</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/search_field.py" />
            <source>held back by the filter</source>
            <translation>被篩選擋下</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/panel.py" />
            <source>hidden</source>
            <translation>隱藏</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/context_menus.py" />
            <source>Hide</source>
            <translation>隱藏</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/context_menus.py" />
            <source>Hide {name}</source>
            <translation>隱藏{name}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>History</source>
            <translation>變更記錄</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>History &amp;of the event…</source>
            <translation>事件的變更記錄(&amp;O)…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>History of the event…</source>
            <translation>事件的變更記錄…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>History of {title}</source>
            <translation>變更記錄：{title}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/status_line.py" />
            <source>hit {number} of {count}: {title}, {date}</source>
            <translation>第 {number} 則，共 {count} 則符合：{title}，{date}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>holds</source>
            <translation>內容為</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>Host</source>
            <translation>接待方</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>host</source>
            <translation>接待方</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <source>How</source>
            <translation>關係</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/starting/damage.py" />
            <source>How do you want to go on?</source>
            <translation>您要如何繼續？</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <source>How it is meant</source>
            <translation>含義</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <source>How the date is meant</source>
            <translation>日期的含義</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/imports.py" />
            <source>Import</source>
            <translation>匯入</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/file_actions.py" />
            <source>Import a dossier</source>
            <translation>匯入卷宗</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/toolbar.py" />
            <source>Import a dossier…</source>
            <translation>匯入卷宗…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/reception.py" />
            <source>Import into my archive</source>
            <translation>匯入我的檔案庫</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/importing.py" />
            <source>Import of {name}</source>
            <translation>匯入 {name}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/imports.py" />
            <source>Import {file}? It is a dossier of {a} and {b} with {events} events and {figures} trade figures. Nothing that stands in your archive is overwritten.</source>
            <translation>要匯入 {file} 嗎？這是{a}與{b}的卷宗，含 {events} 則事件和 {figures} 項貿易數據。您檔案庫中現有的內容不會被覆寫。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/content_words.py" />
            <source>Imported by</source>
            <translation>進口方</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/reception.py" />
            <source>Importing brings its dossiers into your own archive, as one step each that can be undone. Opened as yours, the file itself is changed when you edit, and opens without this question from now on. Choose that only if you know who sent it.</source>
            <translation>匯入會將其卷宗納入您自己的檔案庫，每份為一個可復原的步驟。若當作您自己的檔案庫開啟，您的編輯會更改該檔案本身，且往後開啟時不再詢問。請只在知道寄件者是誰時才這樣選擇。</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/importing.py" />
            <source>Importing {file}</source>
            <translation>正在匯入 {file}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/writing_session.py" />
            <source>Importing {name}, {percent}% done; Esc cancels it</source>
            <translation>正在匯入 {name}，已完成 {percent}%；按 Esc 取消</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>In brackets: how many more may be in it</source>
            <translation>括號內：可能在其間的其他件數</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/duplicates_window.py" />
            <source>In common</source>
            <translation>共同點</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>In edit mode: an end of the selected event's date</source>
            <translation>編輯模式：所選事件日期的一端</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>In edit mode: beginning of the date to the left</source>
            <translation>編輯模式：日期起點左移</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>In edit mode: beginning of the date to the right</source>
            <translation>編輯模式：日期起點右移</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>In edit mode: end of the date to the left</source>
            <translation>編輯模式：日期終點左移</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>In edit mode: end of the date to the right</source>
            <translation>編輯模式：日期終點右移</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>In force</source>
            <translation>生效</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>in force</source>
            <translation>有效</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>in force {date}</source>
            <translation>{date}生效</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/cluster_content.py" />
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>In order of time</source>
            <translation>依時間順序</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/words.py" />
            <source>In the archive</source>
            <translation>檔案庫中</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/search_field.py" />
            <source>in titles, summaries, names, places, sources</source>
            <translation>在標題、摘要、人名、地名、來源中</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/citing.py" />
            <source>in {language}, as it stands</source>
            <translation>照錄{language}原文</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>independence</source>
            <translation>獨立</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/event_form.py" />
            <source>Inferred</source>
            <translation>推定</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>inferred</source>
            <translation>推定</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/dates.py" />
            <source>inferred from the context</source>
            <translation>依上下文推定</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>infrastructure</source>
            <translation>基礎建設</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Initialled</source>
            <translation>草簽</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Initiated by</source>
            <translation>發起者</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>investment</source>
            <translation>投資</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>investment promotion</source>
            <translation>促進投資</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>investment protection</source>
            <translation>保護投資</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <source>is being checked…</source>
            <translation>檢查中…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/reception.py" />
            <source>It cannot be opened, because it also holds what no archive of Dyad has: {parts}. Its dossiers can be imported; the rest is left where it is.</source>
            <translation>無法開啟，因為其中另有 Dyad 檔案庫所沒有的內容：{parts}。其卷宗可以匯入；其餘留在原處。</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/agreement_order.py" />
            <source>it expired before it was in force</source>
            <translation>期滿早於生效</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/agreement_order.py" />
            <source>it expired before it was signed</source>
            <translation>期滿早於簽署</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/saving.py" />
            <source>It had been saved by then: {what}. Ctrl+Z takes it back.</source>
            <translation>當時已經儲存：{what}。按 Ctrl+Z 可復原。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/window.py" />
            <source>it happened</source>
            <translation>發生時間</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/earlier_state.py" />
            <source>It has been removed since.</source>
            <translation>之後已移除。</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/since.py" />
            <source>it has no first day</source>
            <translation>沒有起始日</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_dates.py" />
            <source>it is a date of the Islamic calendar: write the Gregorian one that the source gives</source>
            <translation>這是伊斯蘭曆日期：請寫來源所載的公曆日期</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/dossier_draft.py" />
            <location filename="../../explorer/editing/everywhere.py" />
            <location filename="../../explorer/editing/problems.py" />
            <source>it is empty: one language is enough</source>
            <translation>未填寫：填一種語言即可</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/agreement_order.py" />
            <source>it is in force before it was ratified</source>
            <translation>生效早於批准</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/agreement_order.py" />
            <source>it is in force before it was signed</source>
            <translation>生效早於簽署</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>it is longer than any figure</source>
            <translation>長度超過任何數據</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <source>it is neither country's own report</source>
            <translation>並非兩國任一方自己的報告</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <source>it is no party's act</source>
            <translation>並非任何締約方的行為</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <source>it is not said from where to where the visit went</source>
            <translation>未填寫訪問由哪國前往哪國</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/trade_draft.py" />
            <source>it is not said of when the figure is</source>
            <translation>未填寫數據的期間</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>it is not said what '{one}' and '{other}' have to do with each other</source>
            <translation>未說明「{one}」與「{other}」的關係</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>it is not said what '{word}' counts</source>
            <translation>未說明「{word}」的單位</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <source>it is not said what kind of agreement it is</source>
            <translation>未填寫是哪一種協議</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>it is not said what the two numbers have to do with each other</source>
            <translation>未說明兩個數字之間的關係</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <source>it is not said which event</source>
            <translation>未填寫是哪一則事件</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/pasting.py" />
            <source>it is not said which of the two countries paid the visit</source>
            <translation>未填寫是兩國中哪一國出訪</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/problems.py" />
            <source>it is not said which source</source>
            <translation>未填寫是哪一個來源</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/removals.py" />
            <source>It is one step: Ctrl+Z brings all of it back.</source>
            <translation>這是一個步驟：按 Ctrl+Z 可全部復原。</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_dates.py" />
            <source>it is read as {date}: where years are meant, write {years}</source>
            <translation>解讀為{date}：若指年份，請寫「{years}」</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_dates.py" />
            <source>it is read day first, as {date}, not {other}</source>
            <translation>按日在前讀作{date}，而非{other}</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/of_others.py" />
            <source>it is the act of {country}, which is neither {a} nor {b}</source>
            <translation>這是{country}的行為，該國既非{a}亦非{b}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/content_words.py" />
            <source>it lasted all that time</source>
            <translation>持續整段期間</translation>
        </message>
        <message>
            <location filename="../../explorer/store/earlier_states.py" />
            <source>It names {id}, of which the history knows nothing.</source>
            <translation>其中提及 {id}，但變更記錄中沒有它的資料。</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>it says a number and that there is none</source>
            <translation>既寫了數字，又說沒有數字</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/agreement_order.py" />
            <source>it was amended before it was signed</source>
            <translation>修訂早於簽署</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/agreement_order.py" />
            <source>it was ratified before it was signed</source>
            <translation>批准早於簽署</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/agreement_order.py" />
            <source>it was signed before it was initialled</source>
            <translation>簽署早於草簽</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/agreement_order.py" />
            <source>it was signed on another date than the event's own</source>
            <translation>簽署日期與事件本身的日期不同</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/agreement_order.py" />
            <source>it was terminated before it was in force</source>
            <translation>終止早於生效</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/agreement_order.py" />
            <source>it was terminated before it was signed</source>
            <translation>終止早於簽署</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/window.py" />
            <source>Its history…</source>
            <translation>其變更記錄…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>join, unite</source>
            <translation>併合</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_view.py" />
            <source>joint</source>
            <translation>共同</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>joint investment</source>
            <translation>共同投資</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/parts.py" />
            <source>Joint statement</source>
            <translation>聯合聲明</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>joint statement</source>
            <translation>聯合聲明</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>judiciary</source>
            <translation>司法</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>jump to a date, calendar</source>
            <translation>跳到日期、日曆</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>justice</source>
            <translation>司法</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>Keep mine &amp;no longer</source>
            <translation>不再保留我的(&amp;N)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/discarding.py" />
            <source>Keep on editing</source>
            <translation>繼續編輯</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/merging.py" />
            <source>Kept that this is another one: {title}</source>
            <translation>已記下此為另一則事件：{title}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>Keys</source>
            <translation>按鍵</translation>
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
            <translation>種類</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <source>Kind of visit</source>
            <translation>訪問種類</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>Kinds</source>
            <translation>類型</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Lane above</source>
            <translation>上一列</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Lane below</source>
            <translation>下一列</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/source_form.py" />
            <location filename="../../explorer/desktop/menus.py" />
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>Language</source>
            <translation>語言</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>language</source>
            <translation>語言</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Larger te&amp;xt</source>
            <translation>放大文字(&amp;X)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/backups.py" />
            <source>Last backup: {when}</source>
            <translation>上次備份：{when}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <source>Last change in it</source>
            <translation>其中最後的更改</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Last event</source>
            <translation>最後一則事件</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>Last visits each way</source>
            <translation>雙方最近的訪問</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_table.py" />
            <source>Last year</source>
            <translation>末年</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>lasted beyond it</source>
            <translation>持續並超出此時段</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_view.py" />
            <source>latest event first</source>
            <translation>最近有事件者在前</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>law</source>
            <translation>法律</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <location filename="../../explorer/desktop/filter_bar/choices.py" />
            <source>left out</source>
            <translation>排除</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/earlier_state.py" />
            <source>Left out, since they are gone: {records}</source>
            <translation>因已不存在而略過：{records}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>left out: {problem}</source>
            <translation>略過：{problem}</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>less than {value}</source>
            <translation>不到 {value}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <source>Level</source>
            <translation>層級</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Li&amp;ght</source>
            <translation>淺色(&amp;G)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history_reading.py" />
            <location filename="../../explorer/editing/library.py" />
            <source>Library</source>
            <translation>內建資料</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/library.py" />
            <source>Library as of {date}</source>
            <translation>{date}的內建資料</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/about.py" />
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/source_form.py" />
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>Licence</source>
            <translation>授權</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>licence</source>
            <translation>授權</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/about.py" />
            <source>Licence: {licence}</source>
            <translation>授權：{licence}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <source>Life line</source>
            <translation>歷程</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>light mode</source>
            <translation>淺色模式</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/chart_header.py" />
            <source>Linear</source>
            <translation>線性</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/picture_page.py" />
            <source>linear scale</source>
            <translation>線性刻度</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <source>Links</source>
            <translation>連結</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>links between events</source>
            <translation>事件之間的連結</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>liquefied natural gas</source>
            <translation>液化天然氣</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>list</source>
            <translation>清單</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>List %n event(s)</source>
            <translation>
                <numerusform>列入 %n 則事件</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>List them in another dossier too</source>
            <translation>同時列入另一份卷宗</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/damage_found.py" />
            <source>List what is damaged</source>
            <translation>列出損壞之處</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>Lists what the archive has learned after this step</source>
            <translation>列出此步驟之後檔案庫新增的內容</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>load a file</source>
            <translation>載入檔案</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>load, read a file</source>
            <translation>載入、讀取檔案</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_result.py" />
            <source>Loading the trade chart</source>
            <translation>正在載入貿易圖表</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/chart_header.py" />
            <source>Log</source>
            <translation>對數</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/chart_header.py" />
            <source>Logarithmic</source>
            <translation>對數</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/picture_page.py" />
            <source>logarithmic scale</source>
            <translation>對數刻度</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>Look again: %n event(s) may not belong into that dossier:</source>
            <translation>
                <numerusform>請再確認：%n 則事件可能不屬於該卷宗：</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/record_form.py" />
            <source>Look again: {field}: {problem}</source>
            <translation>請再確認：{field}：{problem}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/dialogs.py" />
            <location filename="../../explorer/desktop/news/window.py" />
            <location filename="../../explorer/desktop/table/cell_editing.py" />
            <source>Look again: {problem}</source>
            <translation>請再確認：{problem}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/library.py" />
            <source>Look at the differences…</source>
            <translation>查看差異…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <location filename="../../explorer/desktop/flows/backups.py" />
            <source>Looking at backups</source>
            <translation>正在查看備份</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/safekeeping.py" />
            <source>Looking at backups of {file}</source>
            <translation>正在查看 {file} 的備份</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/starting/damage.py" />
            <source>Looking for a backup that checks out…</source>
            <translation>正在尋找通過檢查的備份…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <source>Looking for backups…</source>
            <translation>正在尋找備份…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/damage_found.py" />
            <source>Looking for damage in {file}</source>
            <translation>正在檢查 {file} 的損壞之處</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/news.py" />
            <location filename="../../explorer/desktop/news/window.py" />
            <source>Looking for what is new</source>
            <translation>正在尋找更新內容</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/merging.py" />
            <source>Looking for what may be there twice</source>
            <translation>正在尋找可能重複的記錄</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/duplicates_window.py" />
            <source>Looking for what may be there twice…</source>
            <translation>正在尋找可能重複的記錄…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <source>Made</source>
            <translation>備份時間</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <source>Made of</source>
            <translation>備份自</translation>
        </message>
        <message>
            <location filename="../../explorer/store/backup_origin.py" />
            <source>made of {file}, where nothing is any more</source>
            <translation>取自 {file}，該處現已沒有檔案</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/backups.py" />
            <source>Making a backup before the import; Esc cancels it</source>
            <translation>匯入前正在備份；按 Esc 取消</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Mark as disp&amp;uted…</source>
            <translation>標為說法不一(&amp;U)…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/dispute_form.py" />
            <source>Mark as disputed</source>
            <translation>標為說法不一</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/event_changes.py" />
            <location filename="../../explorer/editing/disputing.py" />
            <source>Marked as disputed: {title}</source>
            <translation>已標為說法不一：{title}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>Marks</source>
            <translation>標記</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/window.py" />
            <source>May 2026, 3 May 2026 14:30, step 12…</source>
            <translation>2026年5月、2026年5月3日 14:30、步驟 12…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/chart_header.py" />
            <source>Measure: {measure}</source>
            <translation>項目：{measure}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>media</source>
            <translation>媒體</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>meeting</source>
            <translation>會議</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>meetings, statements, programmes</source>
            <translation>會議、聲明、計畫</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>members of parliament</source>
            <translation>議員</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/parts.py" />
            <source>Memorandum</source>
            <translation>備忘錄</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>memorandum</source>
            <translation>備忘錄</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Mentioned</source>
            <translation>提及</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/merging.py" />
            <source>Merge</source>
            <translation>合併</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/merging.py" />
            <source>Merge %n event(s)</source>
            <translation>
                <numerusform>合併 %n 則事件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/merging.py" />
            <source>Merge %n people</source>
            <translation>
                <numerusform>合併 %n 位人物</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/merging.py" />
            <source>Merge %n source(s)</source>
            <translation>
                <numerusform>合併 %n 個來源</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Merge &amp;what is selected…</source>
            <translation>合併所選項目(&amp;K)…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/same_as.py" />
            <source>Merge with another</source>
            <translation>與另一筆合併</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/merging.py" />
            <source>Merged: {title}. Ctrl+Z takes it back.</source>
            <translation>已合併：{title}。按 Ctrl+Z 可復原。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>methanol</source>
            <translation>甲醇</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Milestone</source>
            <translation>里程碑</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>milestone</source>
            <translation>里程碑</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Milestones</source>
            <translation>里程碑</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>milestones</source>
            <translation>里程碑</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>Million {currency}</source>
            <translation>百萬{currency}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/figure_words.py" />
            <source>million {currency}</source>
            <translation>百萬{currency}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>minister</source>
            <translation>部長</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>ministers</source>
            <translation>部長</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/toolbar_overflow.py" />
            <source>More of the toolbar</source>
            <translation>工具列的其他項目</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>more than {value}</source>
            <translation>超過 {value}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_view.py" />
            <source>most events first</source>
            <translation>事件最多者在前</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>Move %n event(s)</source>
            <translation>
                <numerusform>移動 %n 則事件</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>Move in time</source>
            <translation>沿時間移動</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>Move them to another dossier</source>
            <translation>移至另一份卷宗</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/pair_words.py" />
            <source>much</source>
            <translation>多處</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/editing/person_form.py" />
            <source>Name</source>
            <translation>名稱</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/pair_words.py" />
            <source>name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/bookmark_dialogs.py" />
            <source>Name of the bookmark</source>
            <translation>書籤名稱</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>nearly {value}</source>
            <translation>將近 {value}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/palette.py" />
            <source>needs a chosen period</source>
            <translation>需要先選定時段</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/palette.py" />
            <source>needs a country with several dossiers</source>
            <translation>需要有多個卷宗的國家</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/palette.py" />
            <source>needs a filter</source>
            <translation>需要先有篩選</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/palette.py" />
            <source>needs a second dossier</source>
            <translation>需要先並列第二個卷宗</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/palette.py" />
            <source>needs a selected event</source>
            <translation>需要先選取事件</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/palette.py" />
            <source>needs a selected event, person or source</source>
            <translation>需要先選取事件、人物或來源</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/palette.py" />
            <source>needs a selected person</source>
            <translation>需要先選取人物</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/palette.py" />
            <source>needs an open dossier</source>
            <translation>需要先開啟卷宗</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/palette.py" />
            <source>needs another dossier</source>
            <translation>需要另一個卷宗</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/palette.py" />
            <source>needs edit mode and a selected event</source>
            <translation>需要編輯模式並選取事件</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/palette.py" />
            <source>needs hits of a search</source>
            <translation>需要先有搜尋結果</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/palette.py" />
            <source>needs something selected</source>
            <translation>需要先選取項目</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <source>neither a person nor an office is named</source>
            <translation>人物與職位皆未填寫</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/disputing.py" />
            <source>neither another date nor a quotation tells what the source says</source>
            <translation>沒有不同的日期或引文說明來源的說法</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/of_others.py" />
            <source>neither {a} nor {b} takes part in it</source>
            <translation>{a}與{b}皆未參與</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>New &amp;dossier…</source>
            <translation>新增卷宗(&amp;D)…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>New &amp;person…</source>
            <translation>新增人物(&amp;W)…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>New &amp;source…</source>
            <translation>新增來源(&amp;Z)…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/dossier_form.py" />
            <source>New dossier</source>
            <translation>新增卷宗</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/record_commands.py" />
            <source>New dossier: {dossier}</source>
            <translation>新增卷宗：{dossier}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/toolbar.py" />
            <source>New dossier…</source>
            <translation>新增卷宗…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/event_form.py" />
            <source>New event</source>
            <translation>新增事件</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/event_commands.py" />
            <location filename="../../explorer/editing/several_events.py" />
            <source>New event: {title}</source>
            <translation>新增事件：{title}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>New event…</source>
            <translation>新增事件…</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/record_commands.py" />
            <source>New figure: {exporter} to {importer}, {period}</source>
            <translation>新增數據：{exporter} 至 {importer}，{period}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/figures_list.py" />
            <source>New figure…</source>
            <translation>新增數據…</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/bookmarks.py" />
            <source>New name of a bookmark: {name}</source>
            <translation>書籤改名：{name}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/person_form.py" />
            <source>New person</source>
            <translation>新增人物</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/editing/record_commands.py" />
            <source>New person: {name}</source>
            <translation>新增人物：{name}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/window.py" />
            <source>New since</source>
            <translation>更新自</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>New since then…</source>
            <translation>此後的更新…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/source_form.py" />
            <source>New source</source>
            <translation>新增來源</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/citing.py" />
            <location filename="../../explorer/editing/record_commands.py" />
            <source>New source: {name}</source>
            <translation>新增來源：{name}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>New trade figure</source>
            <translation>新增貿易數據</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/new_words.py" />
            <source>New word: {word}</source>
            <translation>新用語：{word}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/imports.py" />
            <source>New: %n record(s)</source>
            <translation>
                <numerusform>新增：%n 筆記錄</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>news report</source>
            <translation>新聞報導</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/page_foot.py" />
            <source>Next</source>
            <translation>下一則</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Next event</source>
            <translation>下一則事件</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Next linked event</source>
            <translation>下一則相關事件</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Next pane</source>
            <translation>下一個窗格</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>next view</source>
            <translation>下一個檢視</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>no amount is bounded</source>
            <translation>金額沒有上下限</translation>
        </message>
        <message>
            <location filename="../../explorer/store/server_setup.py" />
            <source>No archive was made in the database {file}, because you may not make tables there. Nothing was changed; there is no archive in it yet. Ask whoever looks after the database to run 'dyad setup', or to give you the right: GRANT CREATE ON SCHEMA public TO your name.</source>
            <translation>未在資料庫 {file} 中建立檔案庫，因為您無權在其中建立資料表。未作任何更改；其中尚無檔案庫。請資料庫管理者執行「dyad setup」，或授予您權限：GRANT CREATE ON SCHEMA public TO 您的名稱。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/backup_problems.py" />
            <source>No backup of {file} could be made now, because another program is writing to it or making a backup. The archive and all earlier backups are safe. Try again when the other program is done.</source>
            <translation>目前無法備份 {file}，因為另一個程式正在寫入或備份。檔案庫與所有先前的備份都安全。請等該程式完成後再試。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/backup_problems.py" />
            <source>No backup of {file} could be made: nothing can be written to {folder}. The archive and all earlier backups are safe. Allow writing there, or choose another folder for backups in the settings.</source>
            <translation>無法備份 {file}：無法寫入 {folder}。檔案庫與所有先前的備份都安全。請允許寫入該處，或在設定中另選備份資料夾。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/backup_problems.py" />
            <source>No backup of {file} could be made: there is no room left in {folder}. The archive and all earlier backups are safe. Free some space, or choose another folder for backups in the settings.</source>
            <translation>無法備份 {file}：{folder} 空間不足。檔案庫與所有先前的備份都安全。請釋出空間，或在設定中另選備份資料夾。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/backup_problems.py" />
            <source>No backup of {file} could be made: {folder} cannot be used. The archive and all earlier backups are safe. Check that the folder is there, or choose another one in the settings.</source>
            <translation>無法備份 {file}：無法使用 {folder}。檔案庫與所有先前的備份都安全。請確認該資料夾存在，或在設定中另選資料夾。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/backups.py" />
            <source>No backup of {file} was made within half an hour, and it was given up: {folder} may not answer. The archive and all earlier backups are safe. Check that the folder is there, or choose another one in the settings.</source>
            <translation>{file} 在半小時內未能完成備份，已放棄：{folder} 可能沒有回應。檔案庫與所有先前的備份都安全。請確認該資料夾存在，或在設定中另選資料夾。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/backup_problems.py" />
            <source>No backup of {file} was made, because its copy does not check out: the archive is damaged. The file and all earlier backups were left as they are. 'dyad check' lists what is damaged; restore the newest backup, or save what is undamaged with 'dyad salvage'.</source>
            <translation>未備份 {file}，因為其副本未通過檢查：檔案庫已損壞。該檔與所有先前的備份都維持原狀。「dyad check」會列出損壞之處；請還原最新的備份，或用「dyad salvage」取出完好的部分。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/backup_problems.py" />
            <source>No backup of {file} was made, because its copy does not check out: the archive is damaged. The first thing that was found: {problem} The file and all earlier backups were left as they are. 'dyad check' lists what is damaged; restore the newest backup, or save what is undamaged with 'dyad salvage'.</source>
            <translation>未備份 {file}，因為其副本未通過檢查：檔案庫已損壞。首先發現的問題：{problem}該檔與所有先前的備份都維持原狀。「dyad check」會列出損壞之處；請還原最新的備份，或用「dyad salvage」取出完好的部分。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/backups.py" />
            <source>No backup of {file} was made: Dyad could not start the process that makes it ({reason}). The archive and all earlier backups are safe, and Dyad tries again in a minute.</source>
            <translation>未備份 {file}：Dyad 無法啟動備份程序（{reason}）。檔案庫與所有先前的備份都安全，Dyad 會在一分鐘後再試。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/backups.py" />
            <source>No backup of {file} was made: the process that makes it was ended. The archive and all earlier backups are safe, and Dyad tries again in a minute.</source>
            <translation>未備份 {file}：備份程序遭終止。檔案庫與所有先前的備份都安全，Dyad 會在一分鐘後再試。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/palette.py" />
            <source>No command has such a name.</source>
            <translation>沒有這個名稱的指令。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/status_line.py" />
            <source>no connection</source>
            <translation>無連線</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/offices.py" />
            <source>no country</source>
            <translation>無國家</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/dispute_form.py" />
            <location filename="../../explorer/desktop/editing/pair_words.py" />
            <location filename="../../explorer/desktop/editing/value_words.py" />
            <source>no date</source>
            <translation>無日期</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/fields.py" />
            <source>No date: no source gives one</source>
            <translation>沒有日期：來源皆未載</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/comparison_bar.py" />
            <source>no dated event says when relations began: select one and count years from it</source>
            <translation>沒有帶日期的事件記載建交時間：請選取一個事件並從它起算</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/toolbar.py" />
            <source>No dossier</source>
            <translation>沒有卷宗</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/timeline_overlay.py" />
            <location filename="../../explorer/desktop/canvas/timeline_view.py" />
            <source>No dossier is open</source>
            <translation>沒有開啟的卷宗</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/palette.py" />
            <source>no earlier view</source>
            <translation>沒有更早的檢視</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <location filename="../../explorer/exchange/interchange_reader.py" />
            <source>no event has the id '{id}'</source>
            <translation>沒有識別碼為「{id}」的事件</translation>
        </message>
        <message>
            <location filename="../../explorer/timeline/outside.py" />
            <source>No event of this dossier has a date</source>
            <translation>此卷宗的事件都沒有日期</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/person_content.py" />
            <source>No event of this dossier names this person.</source>
            <translation>此卷宗沒有事件提及此人。</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>no figure is given</source>
            <translation>未填寫數據</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>No figure of this period</source>
            <translation>此時段沒有數據</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/gaps.py" />
            <source>no figures</source>
            <translation>沒有數據</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>no language is given</source>
            <translation>未給出任何語言</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/palette.py" />
            <source>no later view</source>
            <translation>沒有更晚的檢視</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>no longer in the library</source>
            <translation>內建資料已無此記錄</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_overlay.py" />
            <source>No partners</source>
            <translation>沒有夥伴</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <source>no party is named</source>
            <translation>未填寫締約方</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/toolbar.py" />
            <source>No period</source>
            <translation>沒有時段</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <location filename="../../explorer/exchange/interchange_reader.py" />
            <source>no person has the id '{id}'</source>
            <translation>沒有識別碼為「{id}」的人物</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/source_sections.py" />
            <source>No source agrees with the date above.</source>
            <translation>沒有來源與上述日期一致。</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/problems.py" />
            <location filename="../../explorer/exchange/interchange_reader.py" />
            <source>no source has the id '{id}'</source>
            <translation>沒有識別碼為「{id}」的來源</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/disputing.py" />
            <source>no source is named that says otherwise</source>
            <translation>未填寫說法不同的來源</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>No step is chosen</source>
            <translation>未選取步驟</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/status_line.py" />
            <source>no trade figures</source>
            <translation>沒有貿易數據</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/chart_header.py" />
            <source>No trade figures in this dossier</source>
            <translation>此卷宗沒有貿易數據</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <source>no, damaged</source>
            <translation>否，已損壞</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>Not about {names}</source>
            <translation>與{names}無關</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>not added: its period lies only partly within</source>
            <translation>未計入：其期間僅部分在此時段內</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>not added: its period overlaps a figure that is</source>
            <translation>未計入：其期間與已計入的數據重疊</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/history.py" />
            <source>Not brought back</source>
            <translation>未取回</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/clashes.py" />
            <source>Not done again</source>
            <translation>未重做</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>Not from {names} alone</source>
            <translation>非僅見於{names}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>Not in the totals</source>
            <translation>未計入合計</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>Not in {names}</source>
            <translation>不在{names}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/damage_found.py" />
            <source>Not now</source>
            <translation>暫時不要</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/palette.py" />
            <source>not now</source>
            <translation>目前無法使用</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/references.py" />
            <source>Not removed</source>
            <translation>未移除</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <location filename="../../explorer/trade/gaps.py" />
            <location filename="../../explorer/trade/words.py" />
            <source>not reported</source>
            <translation>未載</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/database_dialogs.py" />
            <source>Not saved yet</source>
            <translation>尚未儲存</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/record_form.py" />
            <source>Not saved yet: the archive's database cannot be reached. What you typed is kept here; saving it is tried again by itself.</source>
            <translation>尚未儲存：無法連上檔案庫的資料庫。您輸入的內容保留於此，並會自動重試儲存。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/pending_step.py" />
            <source>Not saved yet: {what}. The database cannot be reached; trying again.</source>
            <translation>尚未儲存：{what}。無法連上資料庫；正在重試。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <location filename="../../explorer/desktop/panes/items.py" />
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>not stated</source>
            <translation>未載</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Not the same as</source>
            <translation>有別於</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/saving.py" />
            <source>Not tried any more; nothing of it is saved: {what}</source>
            <translation>不再重試；未儲存任何內容：{what}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/clashes.py" />
            <source>Not undone</source>
            <translation>未復原</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/saving.py" />
            <source>Not wanted any more; finding out whether it was saved already: {what}</source>
            <translation>已不需要；正在確認是否已經儲存：{what}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/file_actions.py" />
            <source>Not written</source>
            <translation>未寫入</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/content_words.py" />
            <location filename="../../explorer/desktop/editing/earlier_state.py" />
            <location filename="../../explorer/desktop/editing/merging.py" />
            <source>nothing</source>
            <translation>（無）</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/dispute_form.py" />
            <source>Nothing else is changed.</source>
            <translation>其他一律不變。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/choices.py" />
            <location filename="../../explorer/desktop/search_field.py" />
            <source>Nothing found</source>
            <translation>沒有找到</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/comparison_bar.py" />
            <location filename="../../explorer/desktop/search_field.py" />
            <source>nothing found</source>
            <translation>沒有找到</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>Nothing in this dossier cites this source.</source>
            <translation>此卷宗未引用此來源。</translation>
        </message>
        <message>
            <location filename="../../explorer/timeline/outside.py" />
            <source>Nothing in this period</source>
            <translation>此時段沒有事件</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/window.py" />
            <source>Nothing is new.</source>
            <translation>沒有更新。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/duplicates_window.py" />
            <source>Nothing seems to be there twice.</source>
            <translation>似乎沒有重複的記錄。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>Nothing selected</source>
            <translation>未選取任何項目</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>Nothing to paste</source>
            <translation>沒有可貼上的內容</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/palette.py" />
            <source>nothing to redo</source>
            <translation>沒有可重做的</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/palette.py" />
            <source>nothing to undo</source>
            <translation>沒有可復原的</translation>
        </message>
        <message>
            <location filename="../../explorer/store/copying.py" />
            <source>Nothing was copied to {file}, because the archive there is not empty. It was left as it is. Copy to a database that was just set up, or import single dossiers with 'dyad import'.</source>
            <translation>未複製任何內容到 {file}，因為那裡的檔案庫並非空的。已維持原狀。請複製到剛設定好的資料庫，或用「dyad import」匯入個別卷宗。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>Nothing was moved</source>
            <translation>未移動任何事件</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/starting/damage.py" />
            <source>Nothing was restored. The archive is as it was.</source>
            <translation>未還原任何內容。檔案庫維持原狀。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <source>nothing yet</source>
            <translation>尚無</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>nuclear energy</source>
            <translation>核能</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>null</source>
            <translation>null</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/splitting.py" />
            <source>number {number} goes to neither event</source>
            <translation>第 {number} 項未歸入任一事件</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>O&amp;ffices of the person…</source>
            <translation>人物的職位(&amp;F)…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>Occasion</source>
            <translation>事由</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>occasion</source>
            <translation>事由</translation>
        </message>
        <message>
            <location filename="../../explorer/store/backup_origin.py" />
            <source>of a copy at {file}</source>
            <translation>取自位於 {file} 的副本</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>of the seasons and quarters only 21 to 24 are kept</source>
            <translation>季節與季度只收 21 至 24</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>of the whole period</source>
            <translation>整個期間</translation>
        </message>
        <message>
            <location filename="../../explorer/store/backup_origin.py" />
            <source>of unknown origin: the note of where it was made is lost</source>
            <translation>來源不明：備份出處的記錄已遺失</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/offices.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/panes/event_rows.py" />
            <location filename="../../explorer/desktop/panes/person_content.py" />
            <source>Office</source>
            <translation>職位</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/offices.py" />
            <source>Office {before}: now {after}, in {count} events</source>
            <translation>
                <numerusform>職位「{before}」改為「{after}」，共 {count} 則事件</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/offices.py" />
            <source>Offices of {name}</source>
            <translation>職位：{name}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>official visit</source>
            <translation>正式訪問</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <location filename="../../explorer/desktop/bookmark_dialogs.py" />
            <location filename="../../explorer/desktop/dialogs.py" />
            <location filename="../../explorer/desktop/editing/signing.py" />
            <location filename="../../explorer/desktop/flows/imports.py" />
            <source>OK</source>
            <translation>確定</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_view.py" />
            <source>on the line: what both did</source>
            <translation>線上：雙方共同舉措</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>On the timeline</source>
            <translation>在時間軸上</translation>
        </message>
        <message>
            <location filename="../../explorer/store/reception.py" />
            <source>On this system the check cannot be kept from opening other files, and its memory is limited only in part.</source>
            <translation>在此系統上無法阻止檢查程序開啟其他檔案，其記憶體也只受部分限制。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/reception.py" />
            <source>On this system the memory of the check is limited only in part.</source>
            <translation>在此系統上，檢查程序的記憶體只受部分限制。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/dates.py" />
            <source>once, on a day that the source does not give</source>
            <translation>一次，來源未載是哪一天</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/content_words.py" />
            <source>once, some time within it</source>
            <translation>其間某時發生一次</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/duplicates_window.py" />
            <source>One</source>
            <translation>其一</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/dossier_form.py" />
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <source>One country</source>
            <translation>一國</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/library.py" />
            <location filename="../../explorer/desktop/flows/merging.py" />
            <source>One of them was changed meanwhile, so nothing was done. Look at them again.</source>
            <translation>其中一筆期間已有更改，因此未作任何更動。請再查看。</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/vague_dates.py" />
            <source>one of two dates that do not follow each other cannot be kept: write “between {first} and {last}” where it may be any between them too, or only the likelier one, with a ? behind it</source>
            <translation>無法保留兩個不相連日期之一：若其間任何時候皆有可能，請寫「{first}至{last}之間」；否則只寫較可能的一個，並在後面加上 ?</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/library_choices.py" />
            <source>One record taken over from the library</source>
            <translation>採用內建資料的一筆記錄</translation>
        </message>
        <message>
            <location filename="../../explorer/timeline/partner_strips.py" />
            <source>one scale for all strips, up to {most}</source>
            <translation>所有橫條同一比例，最高 {most}</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>one source says {date}</source>
            <translation>一說為{date}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_strips.py" />
            <source>One strip a partner; up and down go from partner to partner, left and right from year to year</source>
            <translation>每個夥伴一條；上下鍵在夥伴之間移動，左右鍵在年份之間移動</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/pasting.py" />
            <location filename="../../explorer/editing/validation.py" />
            <source>only a visit goes from one country to another</source>
            <translation>只有訪問才會由一國前往另一國</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>Only about {names}</source>
            <translation>僅限關於{names}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>Only acts of {names}</source>
            <translation>僅限{names}的舉措</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <source>only an agreement has parties and acts</source>
            <translation>只有協議才有締約方與法律行為</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>only EDTF levels 0 and 1 are kept</source>
            <translation>只收 EDTF 第 0 級與第 1 級</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>Only from {names}</source>
            <translation>僅限出自{names}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>Only in {names}</source>
            <translation>僅限在{names}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>Only in {period}</source>
            <translation>僅限{period}</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <source>only one party is named</source>
            <translation>只填寫了一個締約方</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/toolbar.py" />
            <source>Only what is in this period</source>
            <translation>僅顯示此時段</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>Only with {names}</source>
            <translation>僅限有{names}參與</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>Only {names}</source>
            <translation>僅限{names}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/bookmark_dialogs.py" />
            <location filename="../../explorer/desktop/database_dialogs.py" />
            <source>Open</source>
            <translation>開啟</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Open a &amp;database…</source>
            <translation>開啟資料庫(&amp;D)…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/database_dialogs.py" />
            <source>Open a database</source>
            <translation>開啟資料庫</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/starting/damage.py" />
            <source>Open another archive…</source>
            <translation>開啟其他檔案庫…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/file_actions.py" />
            <location filename="../../explorer/desktop/starting/damage.py" />
            <source>Open archive</source>
            <translation>開啟檔案庫</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/reception.py" />
            <source>Open as mine</source>
            <translation>當作我的開啟</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Open the event, or go into a cluster's list</source>
            <translation>開啟事件，或進入群集的清單</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/reception.py" />
            <source>Open to read only</source>
            <translation>以唯讀方式開啟</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/opening.py" />
            <source>Opening the archive</source>
            <translation>正在開啟檔案庫</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/comparison.py" />
            <location filename="../../explorer/desktop/session.py" />
            <source>Opening the dossier</source>
            <translation>正在開啟卷宗</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/session.py" />
            <source>Opening the dossier; Esc cancels it</source>
            <translation>正在開啟卷宗；按 Esc 取消</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/timeline_overlay.py" />
            <source>Opening {pair}</source>
            <translation>正在開啟：{pair}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <source>or {date}</source>
            <translation>或 {date}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_view.py" />
            <source>Order: {order}</source>
            <translation>順序：{order}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Organisation</source>
            <translation>組織</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Organised by</source>
            <translation>主辦者</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/parts.py" />
            <source>Other</source>
            <translation>其他</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>other document</source>
            <translation>其他文件</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Other event</source>
            <translation>其他事件</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>other event</source>
            <translation>其他事件</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Other events</source>
            <translation>其他事件</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>other events</source>
            <translation>其他事件</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <source>other events attest this office from {first} to {last} only: {office}</source>
            <translation>依其他事件，此職位僅見於 {first} 至 {last} 年：{office}</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>other rows</source>
            <translation>其他資料列</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>other sources: {dates}</source>
            <translation>其他來源：{dates}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/dispute_form.py" />
            <source>Otherwise by</source>
            <translation>不同說法的出處</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/overview_view.py" />
            <location filename="../../explorer/timeline/overview.py" />
            <source>Overview</source>
            <translation>總覽</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>P&amp;laces…</source>
            <translation>地點(&amp;L)…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>pan back, scroll</source>
            <translation>往回平移、捲動</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>pan on, scroll</source>
            <translation>往前平移、捲動</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>parliament</source>
            <translation>國會</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <source>Part</source>
            <translation>角色</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Part of</source>
            <translation>屬於</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <source>Parties</source>
            <translation>締約方</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <source>parties</source>
            <translation>締約方</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>parties to agreements</source>
            <translation>協定的締約方</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>partly estimated</source>
            <translation>部分為估計</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/toolbar.py" />
            <source>Partners</source>
            <translation>夥伴</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Partners as a t&amp;able</source>
            <translation>以表格顯示夥伴(&amp;A)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>partnership</source>
            <translation>夥伴關係</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/about.py" />
            <source>Parts of the program</source>
            <translation>程式的組成部分</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <location filename="../../explorer/desktop/news/words.py" />
            <location filename="../../explorer/desktop/table/columns.py" />
            <source>People</source>
            <translation>人物</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/pair_words.py" />
            <location filename="../../explorer/store/salvage_report.py" />
            <source>people</source>
            <translation>人物</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/removals.py" />
            <source>People and sources stay in the archive.</source>
            <translation>人物和來源仍保留在檔案庫中。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>people in events</source>
            <translation>事件中的人物</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/words.py" />
            <source>perhaps since</source>
            <translation>可能此後發生</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>perhaps within it</source>
            <translation>可能在此時段內</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/figures_list.py" />
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <location filename="../../explorer/desktop/filter_bar/choices.py" />
            <source>Period</source>
            <translation>時段</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/toolbar.py" />
            <location filename="../../explorer/desktop/toolbar_overflow.py" />
            <source>Period in view</source>
            <translation>檢視時段</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/choices.py" />
            <source>Period, or no date</source>
            <translation>時段，或日期不詳</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/toolbar.py" />
            <source>Period: {years}</source>
            <translation>時段：{years}</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/files.py" />
            <source>permission is denied</source>
            <translation>沒有權限</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/panes/person_content.py" />
            <source>Person</source>
            <translation>人物</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/search_field.py" />
            <source>person</source>
            <translation>人物</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/file_actions.py" />
            <source>Pictures</source>
            <translation>圖片</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Pin &amp;the event, or unpin it</source>
            <translation>釘選或取消釘選事件(&amp;I)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>Pin it</source>
            <translation>釘選</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>Pin the selected event, so that it passes</source>
            <translation>釘選所選事件，使其通過篩選</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/context_menus.py" />
            <source>Pin: always labelled</source>
            <translation>釘選：一律顯示標籤</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>Pinned events pass every filter and are always labelled.</source>
            <translation>釘選的事件一律通過篩選，並一律顯示標籤。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>Pins are not counted among partners</source>
            <translation>對夥伴不計釘選</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/places.py" />
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <source>Place</source>
            <translation>地點</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <source>place</source>
            <translation>地點</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/places.py" />
            <source>Place {before}: now {after}, in {count} events</source>
            <translation>
                <numerusform>地點「{before}」改為「{after}」，共 {count} 則事件</numerusform>
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
            <translation>地點</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>places</source>
            <translation>地點</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>places of events</source>
            <translation>事件的地點</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>politics</source>
            <translation>政治</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/edits.py" />
            <location filename="../../explorer/desktop/flows/merging.py" />
            <location filename="../../explorer/desktop/flows/record_forms.py" />
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>Preparing the form</source>
            <translation>正在準備表單</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_result.py" />
            <source>Preparing the list of what can be filtered by</source>
            <translation>正在準備可供篩選的項目清單</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/session.py" />
            <source>Preparing the search</source>
            <translation>正在準備搜尋</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>presidents</source>
            <translation>總統</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Previ&amp;ous hit</source>
            <translation>上一個搜尋結果(&amp;P)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/page_foot.py" />
            <source>Previous</source>
            <translation>上一則</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <source>Previous agreement</source>
            <translation>前一項協議</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>previous and next event</source>
            <translation>上一則與下一則事件</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Previous event</source>
            <translation>上一則事件</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Previous linked event</source>
            <translation>上一則相關事件</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Previous pane</source>
            <translation>上一個窗格</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>private visit</source>
            <translation>私人訪問</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/figures_list.py" />
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>Product</source>
            <translation>產品</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/parts.py" />
            <source>Protocol</source>
            <translation>議定書</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>protocol</source>
            <translation>議定書</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/source_form.py" />
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>Published</source>
            <translation>出版日期</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>published</source>
            <translation>出版日期</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/source_form.py" />
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>Publisher</source>
            <translation>出版者</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>publisher</source>
            <translation>出版者</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/display.py" />
            <source>QT_QPA_PLATFORM is set to '{asked}', and Dyad has no such window system (it has {known}). No window was opened, and nothing was changed. To have one, remove that setting: unset QT_QPA_PLATFORM</source>
            <translation>QT_QPA_PLATFORM 設為「{asked}」，而 Dyad 沒有這種視窗系統（有的是 {known}）。沒有開啟視窗，也沒有更改任何內容。若要視窗，請移除這項設定：unset QT_QPA_PLATFORM</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/starting/damage.py" />
            <source>Quit</source>
            <translation>結束</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/citing.py" />
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <source>Quoted</source>
            <translation>引文</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>Rank</source>
            <translation>層級</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Ratified</source>
            <translation>批准</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>ratified</source>
            <translation>已批准</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <source>Ratified by {country}</source>
            <translation>{country}批准</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Re&amp;move what is selected</source>
            <translation>移除所選項目(&amp;M)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/date_reading.py" />
            <location filename="../../explorer/desktop/table/cell_editing.py" />
            <source>Read as {date}</source>
            <translation>解讀為 {date}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/word_fields.py" />
            <source>Read as {figure}</source>
            <translation>解讀為 {figure}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/word_fields.py" />
            <source>Read as {figure}, drawn from {low} to {high}</source>
            <translation>解讀為 {figure}，繪為 {low} 至 {high}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/status_line.py" />
            <source>read-only</source>
            <translation>唯讀</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/bringing.py" />
            <location filename="../../explorer/desktop/news/window.py" />
            <location filename="../../explorer/desktop/session.py" />
            <source>Reading events</source>
            <translation>正在讀取事件</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/bookmarks.py" />
            <location filename="../../explorer/desktop/session.py" />
            <source>Reading the bookmarks</source>
            <translation>正在讀取書籤</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/record_forms.py" />
            <source>Reading the figures</source>
            <translation>正在讀取數據</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/history.py" />
            <location filename="../../explorer/desktop/editing/history.py" />
            <location filename="../../explorer/desktop/flows/edits.py" />
            <location filename="../../explorer/desktop/flows/history.py" />
            <source>Reading the history</source>
            <translation>正在讀取變更記錄</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/session.py" />
            <source>Reading the list of dossiers</source>
            <translation>正在讀取卷宗清單</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/edits.py" />
            <location filename="../../explorer/desktop/flows/offices.py" />
            <source>Reading the offices</source>
            <translation>正在讀取職位</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/places.py" />
            <source>Reading the places</source>
            <translation>正在讀取地點</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/others.py" />
            <source>Reading what others changed</source>
            <translation>正在讀取他人的更改</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/importing.py" />
            <source>Reading {file}</source>
            <translation>正在讀取 {file}</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>Reading {file}, which comes from elsewhere, took far more memory than an archive of its size, and was stopped. Nothing was taken from it, and the file is unchanged. Ask whoever sent it for an export of its dossiers.</source>
            <translation>讀取來自他處的 {file} 所需的記憶體遠多於同樣大小的檔案庫，已停止。未取用其中任何內容，檔案也未更動。請向寄件者索取其卷宗的匯出檔。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>Reading {file}, which comes from elsewhere, took far more work than an archive of its size, and was stopped. Nothing was taken from it, and the file is unchanged. Ask whoever sent it for an export of its dossiers.</source>
            <translation>讀取來自他處的 {file} 所需的運算遠多於同樣大小的檔案庫，已停止。未取用其中任何內容，檔案也未更動。請向寄件者索取其卷宗的匯出檔。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>Reading {file}, which comes from elsewhere, was stopped, because it gives more text than an archive of its size holds. Nothing was taken from it, and the file is unchanged. Ask whoever sent it for an export of its dossiers.</source>
            <translation>已停止讀取來自他處的 {file}，因為其文字多於同樣大小的檔案庫所能容納。未取用其中任何內容，檔案也未更動。請向寄件者索取其卷宗的匯出檔。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/imports.py" />
            <source>Reading {name}; Esc cancels it</source>
            <translation>正在讀取 {name}；按 Esc 取消</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_view.py" />
            <source>received</source>
            <translation>對方</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/palette.py" />
            <source>Recently used</source>
            <translation>最近使用</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>Reciprocity</source>
            <translation>互訪</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>recognition</source>
            <translation>承認</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>Record</source>
            <translation>記錄</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/undo.py" />
            <source>Redo: {what}</source>
            <translation>重做：{what}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>relations, recognition, missions</source>
            <translation>建交、承認、使館</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>religion</source>
            <translation>宗教</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>religious leader</source>
            <translation>宗教領袖</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/record_commands.py" />
            <source>Removal of a figure: {exporter} to {importer}, {period}</source>
            <translation>移除數據：{exporter} 至 {importer}，{period}</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/removals.py" />
            <source>Removal of a person: {name}</source>
            <translation>移除人物：{name}</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/removals.py" />
            <source>Removal of a source: {name}</source>
            <translation>移除來源：{name}</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/removals.py" />
            <source>Removal of the dossier {dossier}</source>
            <translation>移除卷宗：{dossier}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/event_commands.py" />
            <source>Removal of {count} events</source>
            <translation>
                <numerusform>移除 {count} 則事件</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/editing/event_commands.py" />
            <source>Removal of {title}</source>
            <translation>移除：{title}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/bookmark_dialogs.py" />
            <location filename="../../explorer/desktop/editing/figures_list.py" />
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>Remove %n event(s)</source>
            <translation>
                <numerusform>移除 %n 則事件</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/removals.py" />
            <source>Remove it</source>
            <translation>移除</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Remove the dossie&amp;r…</source>
            <translation>移除卷宗(&amp;R)…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/removals.py" />
            <source>Remove the dossier</source>
            <translation>移除卷宗</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/removals.py" />
            <source>Remove the dossier {title}?</source>
            <translation>要移除卷宗「{title}」嗎？</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>Remove them from this dossier</source>
            <translation>從此卷宗移除</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>Remove: {chip}</source>
            <translation>移除：{chip}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/words.py" />
            <source>removed</source>
            <translation>移除</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>removed here</source>
            <translation>已在此移除</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/edits.py" />
            <location filename="../../explorer/desktop/flows/removals.py" />
            <source>Removed: {title}. Ctrl+Z brings it back.</source>
            <translation>已移除：{title}。按 Ctrl+Z 可復原。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/record_form.py" />
            <source>Remove…</source>
            <translation>移除…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/removals.py" />
            <source>Removing the dossier, {percent}% done; Esc cancels it</source>
            <translation>正在移除卷宗，已完成 {percent}%；按 Esc 取消</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>rename a bookmark, favourites</source>
            <translation>書籤改名、最愛</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/bookmarks.py" />
            <source>Rename the bookmark</source>
            <translation>為書籤改名</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/bookmark_dialogs.py" />
            <source>Rename…</source>
            <translation>改名…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/figures_list.py" />
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>Reported by</source>
            <translation>報告方</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/chart_header.py" />
            <source>Reported by {country}</source>
            <translation>{country}的報告</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <source>Restore</source>
            <translation>還原</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>restore a backup</source>
            <translation>還原備份</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <source>Restore brings the archive back to what it was when the backup was made, at once. What it holds now is backed up first, so you can come back to it the same way. The window closes for a moment.</source>
            <translation>按「還原」後，檔案庫會立即回到備份時的狀態。目前的內容會先備份，因此您可以用同樣的方式還原。視窗會暫時關閉。</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/safekeeping.py" />
            <source>Restoring {file}</source>
            <translation>正在還原 {file}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Returned by</source>
            <translation>回訪</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>returned this visit</source>
            <translation>此訪的回訪</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Returns the visit</source>
            <translation>回訪對象</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>Row</source>
            <translation>列</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <source>row {number}</source>
            <translation>第 {number} 列</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>Rows of a table</source>
            <translation>表格的列</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>S&amp;maller text</source>
            <translation>縮小文字(&amp;M)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Said by</source>
            <translation>發言者</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/safekeeping.py" />
            <source>Salvaging {file}</source>
            <translation>正在搶救 {file}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/record_form.py" />
            <source>Save</source>
            <translation>儲存</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Save a &amp;picture…</source>
            <translation>儲存圖片(&amp;P)…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/file_actions.py" />
            <source>Save a picture</source>
            <translation>儲存圖片</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>save as, JSON</source>
            <translation>另存新檔、JSON</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/salvaging.py" />
            <source>Save what is undamaged</source>
            <translation>儲存完好的部分</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/damage_found.py" />
            <location filename="../../explorer/desktop/starting/damage.py" />
            <source>Save what is undamaged…</source>
            <translation>儲存完好的部分…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/status_line.py" />
            <source>saved, but no backup</source>
            <translation>已儲存，但無備份</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/discarding.py" />
            <source>Saving it is tried by itself until it succeeds, or until you discard it or edit it further.</source>
            <translation>系統會自動重試儲存，直到成功，或直到您捨棄或繼續修改為止。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/salvaging.py" />
            <source>Saving what is undamaged in {file}.</source>
            <translation>正在儲存 {file} 中完好的部分。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/writing_session.py" />
            <source>Saving: {what}</source>
            <translation>正在儲存：{what}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/record_form.py" />
            <source>Saving…</source>
            <translation>正在儲存…</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/figure_amounts.py" />
            <source>say of both numbers whether they are thousands, millions or more</source>
            <translation>請寫明兩個數字各以千、百萬或更大的單位計</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/chart_header.py" />
            <source>Scale: {scale}</source>
            <translation>刻度：{scale}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>screenshot, export an image, PNG, SVG, PDF</source>
            <translation>截圖、匯出圖片、PNG、SVG、PDF</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/search_field.py" />
            <source>Search</source>
            <translation>搜尋</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/search_field.py" />
            <source>Search events, people, places and sources</source>
            <translation>搜尋事件、人物、地點和來源</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>search in any script</source>
            <translation>以任何文字搜尋</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/search_field.py" />
            <source>Search results</source>
            <translation>搜尋結果</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/searching.py" />
            <location filename="../../explorer/desktop/search_field.py" />
            <location filename="../../explorer/desktop/session.py" />
            <source>Searching</source>
            <translation>正在搜尋</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/split_form.py" />
            <source>Second</source>
            <translation>第二則</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>second dossier</source>
            <translation>第二個卷宗</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>Select &amp;all</source>
            <translation>全選(&amp;A)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>select a period</source>
            <translation>選取時段</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/texts.py" />
            <source>Select all</source>
            <translation>全選</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>Select an event, or list a cluster</source>
            <translation>選取事件，或列出群集</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/comparison.py" />
            <source>Select the event first that years are to be counted from.</source>
            <translation>請先選取要從哪個事件起算年數。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/status_line.py" />
            <source>selected: %n event(s)</source>
            <translation>
                <numerusform>已選取：%n 則事件</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/status_line.py" />
            <source>selected: {title}, {date}</source>
            <translation>已選取：{title}，{date}</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>sells more</source>
            <translation>出口較多</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>sets of dates are not kept</source>
            <translation>不收日期集合</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/server.py" />
            <source>Setting up {file}</source>
            <translation>正在設定 {file}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>Several currencies: each is added by itself, none is converted.</source>
            <translation>有多種貨幣：各自合計，不作換算。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/cluster_content.py" />
            <source>Several events</source>
            <translation>多則事件</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>Shift + Ctrl + drag</source>
            <translation>Shift + Ctrl + 拖曳</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>Shift + drag</source>
            <translation>Shift + 拖曳</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>Shift + wheel</source>
            <translation>Shift + 滾輪</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>shortcuts, help</source>
            <translation>快速鍵、說明</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/filter_bar/choices.py" />
            <source>Show %n more</source>
            <translation>
                <numerusform>再顯示 %n 項</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Show &amp;all</source>
            <translation>顯示全部(&amp;A)</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/filter_bar/choices.py" />
            <source>Show all %n</source>
            <translation>
                <numerusform>顯示全部 %n 項</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>Show also those of which yours is kept</source>
            <translation>一併顯示已保留您版本的記錄</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/toolbar.py" />
            <source>Show everything</source>
            <translation>顯示全部</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>show everything, remove the filter</source>
            <translation>顯示全部、移除篩選</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/choices.py" />
            <source>Show fewer</source>
            <translation>顯示較少</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/references.py" />
            <location filename="../../explorer/desktop/news/window.py" />
            <source>Show it</source>
            <translation>顯示</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/context_menus.py" />
            <source>Show only</source>
            <translation>僅顯示</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/context_menus.py" />
            <source>Show only {name}</source>
            <translation>僅顯示{name}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>show only, hide, facets</source>
            <translation>只顯示、隱藏、面向</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Show the &amp;selection</source>
            <translation>顯示所選項目(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>Shows how the event stood then, and asks first</source>
            <translation>顯示事件當時的狀態，並先詢問</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>Shows the steps that changed this one event</source>
            <translation>顯示更改過這則事件的步驟</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/texts.py" />
            <source>shows this event</source>
            <translation>顯示此事件</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/texts.py" />
            <source>shows this person</source>
            <translation>顯示此人物</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/texts.py" />
            <source>shows this source</source>
            <translation>顯示此來源</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>Side by side</source>
            <translation>並列比較</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>sidebar</source>
            <translation>側邊欄</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>Sides</source>
            <translation>行動方</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>Sides and pins are not counted among partners</source>
            <translation>對夥伴不計行動方與釘選</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>Sides are not counted among partners</source>
            <translation>對夥伴不計行動方</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Signed</source>
            <translation>簽署</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>signed</source>
            <translation>已簽署</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Signed by</source>
            <translation>簽署者</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Signed during</source>
            <translation>簽署於訪問期間</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Signed during it</source>
            <translation>期間簽署</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <source>Signed then</source>
            <translation>期間簽署</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>signed, ratified, in force</source>
            <translation>簽署、批准、生效</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/event_form.py" />
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <location filename="../../explorer/desktop/editing/several.py" />
            <location filename="../../explorer/desktop/table/columns.py" />
            <source>Significance</source>
            <translation>重要性</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/dates.py" />
            <source>since when, the source does not say</source>
            <translation>來源未載始於何時</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/dispute_form.py" />
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <source>So far by</source>
            <translation>目前出處</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>So far nothing is chosen that would change an event</source>
            <translation>目前所選內容不會更改任何事件</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>Somebody else has been writing to the archive {file} for some time, so this could not be done. The archive is unharmed and nothing of this step was written. Try again in a moment.</source>
            <translation>他人正在寫入檔案庫 {file}，已持續一段時間，因此無法完成。檔案庫完好，此步驟未寫入任何內容。請稍後再試。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/meeting.py" />
            <source>Somebody has changed this record while you were editing it. Nothing was written; both versions stand here side by side.</source>
            <translation>您編輯此記錄時，已有他人更改。未寫入任何內容；兩個版本並列於此。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/meeting.py" />
            <source>Somebody has removed this record while you were editing it. Nothing was written.</source>
            <translation>您編輯此記錄時，已有他人將其移除。未寫入任何內容。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/report_dialog.py" />
            <source>Something went wrong</source>
            <translation>出了問題</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/session.py" />
            <source>Sorting the table</source>
            <translation>正在排序表格</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>Source</source>
            <translation>來源</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/search_field.py" />
            <source>source</source>
            <translation>來源</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>Source of all rows</source>
            <translation>所有列的來源</translation>
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
            <translation>來源</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>sources</source>
            <translation>來源</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>sources cited by events</source>
            <translation>事件所引的來源</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>sources cited by figures</source>
            <translation>數據所引的來源</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>sources differ for %n period(s): all they say is within the bounds</source>
            <translation>
                <numerusform>來源對 %n 個期間說法不一：上下限涵蓋所有說法</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/sections.py" />
            <location filename="../../explorer/desktop/panes/widgets.py" />
            <source>Sources disagree</source>
            <translation>來源說法不一</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>Sources of the totals</source>
            <translation>合計的來源</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/source_sections.py" />
            <source>Sources that disagree</source>
            <translation>說法不同的來源</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/source_sections.py" />
            <source>Sources that say so</source>
            <translation>記載此事的來源</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/picture_page.py" />
            <source>sources: {titles}</source>
            <translation>來源：{titles}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>space</source>
            <translation>太空</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/panel.py" />
            <source>Space asks for a value, Delete leaves it out; so does a click on the eye at its end.</source>
            <translation>按空白鍵要求該值，按 Delete 排除；點一下列尾的眼睛也可排除。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>split</source>
            <translation>拆分</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>state visit</source>
            <translation>國是訪問</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <location filename="../../explorer/desktop/panes/trade_table.py" />
            <source>stated</source>
            <translation>明載</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/event_form.py" />
            <source>Stated by the sources</source>
            <translation>來源明載</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>statement</source>
            <translation>聲明</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>statistics</source>
            <translation>統計</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/value_words.py" />
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <source>Status</source>
            <translation>狀態</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <source>status</source>
            <translation>狀態</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/database_dialogs.py" />
            <source>Stay</source>
            <translation>留下</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/merging.py" />
            <source>Stays</source>
            <translation>保留</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>Steps</source>
            <translation>步驟</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>steps of the history</source>
            <translation>變更記錄的步驟</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/dates.py" />
            <source>still going on, as far as the source says</source>
            <translation>據來源所載，仍在持續</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/comparison_bar.py" />
            <source>Stop comparing</source>
            <translation>停止比較</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/record_form.py" />
            <source>Stopping…</source>
            <translation>正在停止…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_view.py" />
            <source>Strips</source>
            <translation>橫條</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>study visit</source>
            <translation>考察</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <source>Subject</source>
            <translation>主題</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <source>subject</source>
            <translation>主題</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <source>Subjects</source>
            <translation>主題</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>subjects of agreements</source>
            <translation>協定的主題</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/event_form.py" />
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>Summary</source>
            <translation>摘要</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/display.py" />
            <source>System libraries are missing that Dyad draws with; nothing was changed. On Debian and Ubuntu they come with: apt-get install {packages}</source>
            <translation>缺少 Dyad 繪圖所需的系統程式庫；沒有更改任何內容。在 Debian 和 Ubuntu 上可這樣安裝：apt-get install {packages}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/display.py" />
            <source>System libraries are missing that Dyad draws with; nothing was changed. They are {libraries}. Install what has them; Debian calls it {packages}.</source>
            <translation>缺少 Dyad 繪圖所需的系統程式庫；沒有更改任何內容。缺少的是 {libraries}。請安裝含有它們的套件；Debian 稱之為 {packages}。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/display.py" />
            <source>System libraries are missing that Dyad draws with; nothing was changed. They come with: {tool} install {packages}</source>
            <translation>缺少 Dyad 繪圖所需的系統程式庫；沒有更改任何內容。可以這樣安裝：{tool} install {packages}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>T&amp;rade chart</source>
            <translation>貿易圖表(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Ta&amp;ble</source>
            <translation>表格(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_view.py" />
            <location filename="../../explorer/desktop/toolbar.py" />
            <source>Table</source>
            <translation>表格</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/table/view.py" />
            <source>Table of events</source>
            <translation>事件表格</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_table.py" />
            <source>Table of partners</source>
            <translation>夥伴表格</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/event_form.py" />
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <location filename="../../explorer/desktop/table/columns.py" />
            <source>Tags</source>
            <translation>標籤</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>tags of events</source>
            <translation>事件的標籤</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>Take away tags</source>
            <translation>拿掉標籤</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>take back</source>
            <translation>收回</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>Take this step back</source>
            <translation>撤回此步驟</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/history.py" />
            <source>Taken back: {what}</source>
            <translation>已撤回：{what}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/library.py" />
            <source>Taken over from the library: %n record(s). Ctrl+Z takes it back.</source>
            <translation>
                <numerusform>已採用內建資料的 %n 筆記錄。按 Ctrl+Z 可復原。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>tax</source>
            <translation>稅務</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>taxes on income</source>
            <translation>所得稅</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>technology</source>
            <translation>科技</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Terminated</source>
            <translation>終止</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>terminated</source>
            <translation>已終止</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/earlier_state.py" />
            <source>That is how it is now: there is nothing to bring back.</source>
            <translation>現狀即是如此：沒有可取回的內容。</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <location filename="../../explorer/exchange/interchange_reader.py" />
            <source>the actor of a visit is the visiting country, '{code}'</source>
            <translation>訪問的行為方是出訪國「{code}」</translation>
        </message>
        <message>
            <location filename="../../explorer/store/place.py" />
            <source>The address holds a password, which others on this computer could read. Nothing was opened. Put the password into the file ~/.pgpass, or name a service of pg_service.conf, and leave it out here.</source>
            <translation>位址中含有密碼，這台電腦上的其他人可能讀到。未開啟任何內容。請將密碼放入檔案 ~/.pgpass，或指定 pg_service.conf 中的服務，此處請勿填寫密碼。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/file_actions.py" />
            <location filename="../../explorer/desktop/flows/backups.py" />
            <location filename="../../explorer/desktop/job_errors.py" />
            <source>The archive</source>
            <translation>檔案庫</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/palette.py" />
            <source>the archive can only be read</source>
            <translation>檔案庫唯讀</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/dossier_draft.py" />
            <source>the archive has a dossier of these two already</source>
            <translation>檔案庫中已有這兩國的卷宗</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/merging.py" />
            <source>The archive has another agreement under the id {id}. Nothing was changed. Keep the other one of the two events instead.</source>
            <translation>檔案庫中另有協議使用識別碼 {id}。未作任何更改。請改為保留兩則事件中的另一則。</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/places.py" />
            <source>the archive has it already, in {events}: they become one place</source>
            <translation>檔案庫中已有此地點（{events}）：兩者將合併為一</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>The archive has no earlier visit by {country}.</source>
            <translation>檔案庫中沒有{country}更早的訪問。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>The archive has no later visit by {country}.</source>
            <translation>檔案庫中沒有{country}更晚的訪問。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/starting/damage.py" />
            <source>The archive is as it was on {when}. The damaged file is kept as {file}.</source>
            <translation>檔案庫已回到 {when} 的狀態。損壞的檔案保存為 {file}。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/starting/damage.py" />
            <source>The archive is as it was on {when}. What it held before is the newest backup: go back to that to undo this.</source>
            <translation>檔案庫已回到 {when} 的狀態。先前的內容成為最新的備份：還原至該備份，即可撤銷此次還原。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/damage_found.py" />
            <source>The archive is damaged</source>
            <translation>檔案庫已損壞</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/window.py" />
            <source>the archive learned it</source>
            <translation>收錄時間</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>The archive {file} can only be read by you, so nothing was written to it; everything in it is safe. Ask whoever looks after the database for the right to edit.</source>
            <translation>您只能讀取檔案庫 {file}，因此未寫入任何內容；其中一切都安全。請向資料庫管理者申請編輯權限。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>The archive {file} can only be read, so nothing was written to it; everything in it is safe. Copy it to a place where you may write, and work on the copy.</source>
            <translation>檔案庫 {file} 只能讀取，因此未寫入任何內容；其中一切都安全。請複製到您可寫入的位置，再使用副本。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>The archive {file} cannot be made, because nothing can be written to {folder}: the disk can only be read, or the folder is protected. No file was made, and nothing else was changed. Choose another place, or allow writing there.</source>
            <translation>無法建立檔案庫 {file}，因為無法寫入 {folder}：磁碟只能讀取，或資料夾受保護。未建立任何檔案，也未更改其他內容。請另選位置，或允許在該處寫入。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>The archive {file} cannot be made, because the folder {folder} does not exist. Nothing was written. Make the folder first, or choose another place.</source>
            <translation>無法建立檔案庫 {file}，因為資料夾 {folder} 不存在。未寫入任何內容。請先建立該資料夾，或另選位置。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>The archive {file} cannot be read: {reason}. Nothing was changed. Check that the disk is there and that you may read the file.</source>
            <translation>無法讀取檔案庫 {file}：{reason}。未作任何更改。請確認磁碟存在且您有讀取權限。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/server_problems.py" />
            <source>The archive {file} has an older schema ({found}; this Dyad works with {known}). Nothing was changed. Once all who use it have this Dyad, whoever owns the database brings it up to date with: dyad setup --archive ADDRESS</source>
            <translation>檔案庫 {file} 的結構較舊（{found}；此版 Dyad 使用 {known}）。未作任何更改。待所有使用者都有此版 Dyad 後，請資料庫擁有者執行此指令更新：dyad setup --archive ADDRESS</translation>
        </message>
        <message>
            <location filename="../../explorer/store/check.py" />
            <source>The archive {file} has an older schema. Nothing was changed. Open it once with Dyad, which brings it up to date on a copy, then check it again.</source>
            <translation>檔案庫 {file} 的結構較舊。未作任何更改。請先以 Dyad 開啟一次，它會在副本上更新，然後再檢查。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>The archive {file} holds something that Dyad did not write, so it was not read further. Nothing was changed. Ask whoever looks after the database to compare it with its last backup; 'dyad check' lists what is wrong.</source>
            <translation>檔案庫 {file} 中有不是 Dyad 寫入的內容，因此未繼續讀取。未作任何更改。請資料庫管理者將其與上次備份比較；「dyad check」會列出問題所在。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>The archive {file} is damaged and was not opened further. The file was left as it is, and nothing was written to it. Make a copy of it now, then go back to a backup ('dyad restore newest'), or save what is undamaged into a new archive ('dyad salvage'); 'dyad check' lists what is damaged.</source>
            <translation>檔案庫 {file} 已損壞，未繼續開啟。檔案維持原狀，未寫入任何內容。請立即複製，再還原至備份（「dyad restore newest」），或將完好的部分存入新的檔案庫（「dyad salvage」）；「dyad check」會列出損壞之處。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/starting/damage.py" />
            <source>The archive {file} is damaged, so it was not opened. The file was left as it is, and nothing was written to it.</source>
            <translation>檔案庫 {file} 已損壞，因此未開啟。檔案維持原狀，未寫入任何內容。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/opening.py" />
            <source>The archive {file} is open for reading only, because its file is protected against writing. Everything in it is safe. To change it, copy it to a place where you may write, and open the copy.</source>
            <translation>檔案庫 {file} 以唯讀方式開啟，因為檔案有防寫保護。其中一切都安全。若要更改，請複製到您可寫入的位置，再開啟副本。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/opening.py" />
            <source>The archive {file} is open for reading only, because its folder {folder} is protected against writing. Everything in it is safe. To change it, copy it to a place where you may write, and open the copy.</source>
            <translation>檔案庫 {file} 以唯讀方式開啟，因為資料夾 {folder} 有防寫保護。其中一切都安全。若要更改，請複製到您可寫入的位置，再開啟副本。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/server_storage.py" />
            <source>The archive {file} is open for reading only, because its server is a copy that follows another one. Everything in it is safe. To change it, open it on the server that is followed.</source>
            <translation>檔案庫 {file} 以唯讀方式開啟，因為其伺服器是跟隨另一台伺服器的副本。其中一切都安全。若要更改，請在被跟隨的伺服器上開啟。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/server_storage.py" />
            <source>The archive {file} is open for reading only, because you may read it but not edit it. Everything in it is safe. To change it, ask whoever looks after the database for the right to edit.</source>
            <translation>檔案庫 {file} 以唯讀方式開啟，因為您有讀取權限而無編輯權限。其中一切都安全。若要更改，請向資料庫管理者申請編輯權限。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/starting/start.py" />
            <source>The archive {file} is open in another window of Dyad, which does not answer. Everything that was saved is safe. Wait until that window answers, or end that program; then start Dyad again.</source>
            <translation>檔案庫 {file} 已在 Dyad 的另一個視窗中開啟，但該視窗沒有回應。已儲存的內容都完好。請等該視窗回應，或結束該程式，然後重新啟動 Dyad。</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/safekeeping.py" />
            <source>The archive {file} stands in a database, which is backed up and restored by whoever looks after it, with pg_dump and pg_restore. Nothing was done. To have a copy of it in a file: dyad copy FILE --archive ADDRESS</source>
            <translation>檔案庫 {file} 位於資料庫中，由資料庫管理者以 pg_dump 和 pg_restore 備份與還原。未作任何更動。若要將副本存成檔案：dyad copy FILE --archive ADDRESS</translation>
        </message>
        <message>
            <location filename="../../explorer/store/server_problems.py" />
            <source>The archive {file} stands in a PostgreSQL database, and this Dyad was installed without what speaks with one. Nothing was opened. Install it with: pip install 'dyad[postgres]'</source>
            <translation>檔案庫 {file} 位於 PostgreSQL 資料庫中，而此 Dyad 安裝時未包含連線所需的元件。未開啟任何內容。請執行此指令安裝：pip install 'dyad[postgres]'</translation>
        </message>
        <message>
            <location filename="../../explorer/store/server_problems.py" />
            <source>The archive {file} was brought to schema {found} by a newer Dyad; this one knows up to {known}. Nothing was changed. Install the newer Dyad to open it.</source>
            <translation>較新的 Dyad 已將檔案庫 {file} 更新至結構 {found}；此版最多認得 {known}。未作任何更改。請安裝較新的 Dyad 以開啟。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>The archive {file} was cut short while it was being written, and here it can only be read, so the unfinished step cannot be taken back. Nothing is lost. Copy the file, together with {journal} beside it, to a place where you may write, and open it there.</source>
            <translation>檔案庫 {file} 寫入時中斷，而此處只能讀取，因此無法撤回未完成的步驟。沒有任何遺失。請將此檔連同旁邊的 {journal} 複製到您可寫入的位置，再從那裡開啟。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>The archive {file} was moved, deleted or replaced while it was open, so nothing of this step was written. What was saved before stands in the file that was there. Put that file back at its place and try again, or open it where it is now.</source>
            <translation>檔案庫 {file} 在開啟期間遭移動、刪除或替換，因此此步驟未寫入任何內容。先前儲存的內容都在原來的檔案中。請將該檔放回原處後再試，或在其目前的位置開啟。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>The archive {file} was written by a newer Dyad (schema {found}; this one knows up to {known}). The file was not changed. Install the newer Dyad to open it.</source>
            <translation>檔案庫 {file} 由較新的 Dyad 寫成（結構 {found}；此版最多認得 {known}）。檔案未更動。請安裝較新的 Dyad 以開啟。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/others.py" />
            <source>The archive's database cannot be reached: {reason}. It is tried again all the while. What was saved is safe there; what you enter now is kept here and saved as soon as it can be.</source>
            <translation>無法連上檔案庫的資料庫：{reason}。正持續重試。已儲存的內容在那裡都安全；您現在輸入的內容會保留在此，一旦可行便會儲存。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/signing.py" />
            <source>The archive's history says who changed what. It stays in this archive: an export names nobody. Under which name shall your edits be kept?</source>
            <translation>檔案庫的變更記錄載明何人更改了什麼。記錄只留在此檔案庫中：匯出時不列任何人名。您的編輯要以什麼名字記錄？</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/rows_field.py" />
            <source>The arrow keys lead to the row's other fields</source>
            <translation>按方向鍵可移至此列的其他欄位</translation>
        </message>
        <message>
            <location filename="../../explorer/store/backup_problems.py" />
            <source>The backup {backup} could not be put in the place of {file}, because nothing can be written to {folder}: the disk can only be read, or the folder is protected. The archive is as it was, and so are all backups. Allow writing there, or copy the backup to another place and open it there.</source>
            <translation>無法以備份 {backup} 取代 {file}，因為無法寫入 {folder}：磁碟只能讀取，或資料夾受保護。檔案庫與所有備份都維持原狀。請允許在該處寫入，或將備份複製到其他位置並在那裡開啟。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/backup_problems.py" />
            <source>The backup {backup} could not be put in the place of {file}: there is no room left in {folder}. The archive is as it was, and so are all backups. Free some space, then try again.</source>
            <translation>無法以備份 {backup} 取代 {file}：{folder} 空間不足。檔案庫與所有備份都維持原狀。請釋出空間後再試。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/backup_problems.py" />
            <source>The backup {backup} could not be put in the place of {file}: {folder} cannot be used. The archive is as it was, and so are all backups. Check that the disk is there, then try again.</source>
            <translation>無法以備份 {backup} 取代 {file}：無法使用 {folder}。檔案庫與所有備份都維持原狀。請確認磁碟存在後再試。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/backup_problems.py" />
            <source>The backup {backup} does not check out: its content is no longer what was written. The archive {file} was left as it is. Choose another backup; what is undamaged in this one can be had with 'dyad salvage'.</source>
            <translation>備份 {backup} 未通過檢查：其內容已與寫入時不符。檔案庫 {file} 維持原狀。請選擇其他備份；此備份中完好的部分可用「dyad salvage」取出。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/backup_restoring.py" />
            <source>The backup {backup} is of another archive than {file}. Nothing was changed. Choose a backup of this archive, or restore to a place where no file is.</source>
            <translation>備份 {backup} 屬於 {file} 以外的檔案庫。未作任何更改。請選擇此檔案庫的備份，或還原至沒有檔案的位置。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/damaged_record.py" />
            <source>The bookmark '{id}'</source>
            <translation>書籤「{id}」</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/damage_found.py" />
            <source>The check finds nothing damaged now.</source>
            <translation>檢查現在未發現任何損壞。</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/rules.py" />
            <source>the citation has no locator</source>
            <translation>出處沒有位置</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/status_line.py" />
            <source>The citation is on the clipboard.</source>
            <translation>出處已複製到剪貼簿。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/server_problems.py" />
            <source>The connection to the archive {file} broke off while a step was being saved: {reason}. It was saved whole or not at all. Once the database can be reached again, look into the history which it was, before you enter it again.</source>
            <translation>儲存步驟時，與檔案庫 {file} 的連線中斷：{reason}。該步驟要麼已完整儲存，要麼完全未儲存。待資料庫恢復連線後，請先查看變更記錄確認，再決定是否重新輸入。</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/dossier_draft.py" />
            <location filename="../../explorer/editing/validation.py" />
            <source>the country is missing</source>
            <translation>未填寫國家</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/trade_draft.py" />
            <source>the currency is missing</source>
            <translation>未填寫貨幣</translation>
        </message>
        <message>
            <location filename="../../explorer/store/server_problems.py" />
            <source>The database of the archive {file} cannot be reached: {reason}. What was saved before is safe there, and nothing of this step was written. Check the network, then try again.</source>
            <translation>無法連上檔案庫 {file} 的資料庫：{reason}。先前儲存的內容在那裡都安全，此步驟未寫入任何內容。請檢查網路後再試。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/server_problems.py" />
            <source>The database of the archive {file} does not let you in: {reason}. Nothing was changed. Check the address, the name and the password in ~/.pgpass or in the service file, or ask whoever looks after the database.</source>
            <translation>檔案庫 {file} 的資料庫拒絕您登入：{reason}。未作任何更改。請檢查位址，以及 ~/.pgpass 或服務檔中的名稱與密碼，或洽詢資料庫管理者。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/server_setup.py" />
            <source>The database {file} cannot hold an archive, because it has tables of these names already: {tables}. Nothing was changed. Make a database for the archive alone: createdb --encoding=UTF8 --template=template0 NAME</source>
            <translation>資料庫 {file} 無法存放檔案庫，因為其中已有同名的資料表：{tables}。未作任何更改。請為檔案庫另建專用的資料庫：createdb --encoding=UTF8 --template=template0 NAME</translation>
        </message>
        <message>
            <location filename="../../explorer/store/server_problems.py" />
            <source>The database {file} holds no archive of Dyad yet. Nothing was changed. Whoever owns the database makes one with: dyad setup --archive ADDRESS</source>
            <translation>資料庫 {file} 中尚無 Dyad 檔案庫。未作任何更改。請資料庫擁有者執行此指令建立：dyad setup --archive ADDRESS</translation>
        </message>
        <message>
            <location filename="../../explorer/store/server_problems.py" />
            <source>The database {file} keeps texts as {encoding}, which cannot hold every script. Nothing was changed. Make one with: createdb --encoding=UTF8 --template=template0 NAME</source>
            <translation>資料庫 {file} 以 {encoding} 儲存文字，無法容納所有文字系統。未作任何更改。請執行此指令另建資料庫：createdb --encoding=UTF8 --template=template0 NAME</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/citing.py" />
            <source>The date that this source gives for what is told here, where it gives one of its own. When the source itself was published belongs to the source, not here.</source>
            <translation>此來源就此處所述所載的日期（若另有記載）。來源本身的出版日期屬於來源，不填在此處。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/date_drags.py" />
            <source>The date was not changed:</source>
            <translation>日期未更改：</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/files.py" />
            <source>the disk can only be read</source>
            <translation>磁碟只能讀取</translation>
        </message>
        <message>
            <location filename="../../explorer/store/server_problems.py" />
            <source>The disk of the server that holds the archive {file} is full: {reason}. What was in the archive before is safe, and nothing of this step was written. Have whoever looks after the server make room, then save it again.</source>
            <translation>存放資料庫檔案 {file} 的伺服器磁碟已滿：{reason}。先前的內容安全無虞，這個步驟則完全沒有寫入。請管理伺服器的人騰出空間，然後再儲存一次。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/display.py" />
            <source>The display {display} does not answer.</source>
            <translation>顯示器 {display} 沒有回應。</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/strict_json.py" />
            <source>the document has {size} MB; at most {limit} MB are read</source>
            <translation>文件有 {size} MB；最多讀取 {limit} MB</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/interchange_reader.py" />
            <source>the document is of version {found}, this Dyad reads version {known}: a newer one is needed</source>
            <translation>文件為第 {found} 版，此 Dyad 讀取第 {known} 版：需要較新的 Dyad</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/pasting.py" />
            <source>the dossier has an event with this title already</source>
            <translation>卷宗中已有同標題的事件</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <source>the dossier has this figure already</source>
            <translation>卷宗中已有這項數據</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/merging.py" />
            <source>The dossier has too many events to choose from. Select both events in the table, and do it again.</source>
            <translation>卷宗的事件太多，無法逐一挑選。請在表格中選取這兩則事件，然後再試一次。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/imports.py" />
            <source>The dossier of {a} and {b} in {file} was imported as one step.</source>
            <translation>{file} 中{a}與{b}的卷宗已作為一個步驟匯入。</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/merging.py" />
            <source>The dossier {dossier} has another event under the id {id}. Nothing was changed. Keep the other one of the two events instead.</source>
            <translation>卷宗 {dossier} 中另有事件使用識別碼 {id}。未作任何更改。請改為保留兩則事件中的另一則。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/earlier_states.py" />
            <source>The dossier {dossier} is not there any more: bring that back first.</source>
            <translation>卷宗 {dossier} 已不存在：請先取回該卷宗。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/damaged_record.py" />
            <source>The event '{id}'</source>
            <translation>事件「{id}」</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>The event is as it was after this step</source>
            <translation>事件目前即為此步驟之後的狀態</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/dispute_form.py" />
            <source>The event is marked as disputed; the date above stays.</source>
            <translation>事件標為說法不一；上列日期不變。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/record_forms.py" />
            <source>The figure is added.</source>
            <translation>已新增數據。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/record_forms.py" />
            <source>The figure is changed.</source>
            <translation>已更改數據。</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>the figure is not within the bounds in brackets</source>
            <translation>數據不在括號內的上下限之間</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/record_forms.py" />
            <source>The figure is removed. Ctrl+Z brings it back.</source>
            <translation>已移除數據。按 Ctrl+Z 可復原。</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/rules.py" />
            <source>the file is not in the canonical form; export it to put it right</source>
            <translation>檔案不是標準形式；匯出即可改正</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/rules.py" />
            <source>the file of this dyad is called {file}</source>
            <translation>這對國家的檔案名為 {file}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/sidebar/undated.py" />
            <source>The filter hides them all.</source>
            <translation>篩選條件將它們全部隱藏。</translation>
        </message>
        <message>
            <location filename="../../explorer/timeline/outside.py" />
            <source>The filters leave nothing to show</source>
            <translation>篩選後沒有可顯示的內容</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/editing/value_words.py" />
            <source>The first at this level</source>
            <translation>此層級的首次訪問</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/splitting.py" />
            <source>the first event</source>
            <translation>第一則事件</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/split_form.py" />
            <source>The first event, to which all links go on leading</source>
            <translation>第一則事件（所有連結仍指向它）</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/figure_amounts.py" />
            <source>the first number is not below the second</source>
            <translation>第一個數字並不小於第二個</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/figure_amounts.py" />
            <source>the first number is not below the second: write both out where their units differ</source>
            <translation>前一個數字不小於後一個：若單位不同，請將兩者完整寫出</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/interchange_reader.py" />
            <source>the id '{id}' is that of {path} already</source>
            <translation>識別碼「{id}」已屬於 {path}</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/record_rules.py" />
            <source>the id is longer than {limit} characters</source>
            <translation>識別碼超過 {limit} 個字元</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/problems.py" />
            <source>the id is missing</source>
            <translation>缺少識別碼</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/imports.py" />
            <source>The import of {file} was cancelled. Nothing was imported, and the file is unchanged.</source>
            <translation>已取消匯入 {file}。未匯入任何內容，檔案保持不變。</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>the interval ends before it begins</source>
            <translation>區間的終點早於起點</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/strict_json.py" />
            <source>the key '{key}' is given more than once</source>
            <translation>鍵「{key}」出現不只一次</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/source_form.py" />
            <source>the language it is written in</source>
            <translation>所用的語言</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/event_form.py" />
            <source>The language of the cited sources</source>
            <translation>所引來源的語言</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>the last visit the other way</source>
            <translation>對方最近一次來訪</translation>
        </message>
        <message>
            <location filename="../../explorer/app/archives.py" />
            <source>The library was brought into {file}: {dossiers} dossiers, {events} events.</source>
            <translation>內建資料已匯入 {file}：{dossiers} 份卷宗、{events} 則事件。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>The library's</source>
            <translation>內建資料的版本</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/library.py" />
            <source>The library's file {file} breaks the format, so the installation is damaged. Your archive was not changed. Install Dyad again.</source>
            <translation>內建資料檔 {file} 不符合格式，安裝已損壞。您的檔案庫未更動。請重新安裝 Dyad。</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/library.py" />
            <source>The library's file {file} cannot be read: {reason}. Your archive was not changed. Install Dyad again.</source>
            <translation>無法讀取內建資料檔 {file}：{reason}。您的檔案庫未更動。請重新安裝 Dyad。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>The library's own step stays; what it brought can be changed and removed record by record</source>
            <translation>內建資料本身的步驟會保留；其帶入的記錄可逐筆更改或移除</translation>
        </message>
        <message>
            <location filename="../../explorer/store/damaged_record.py" />
            <source>The list entry '{id}'</source>
            <translation>清單項目「{id}」</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/record_rules.py" />
            <source>the low bound is above the high bound</source>
            <translation>下限高於上限</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>the next one back</source>
            <translation>下一次回訪</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>the number is too large</source>
            <translation>數字太大</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/strict_json.py" />
            <source>the number {number} is too large</source>
            <translation>數字 {number} 太大</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/offices.py" />
            <source>The office is changed in {events}. Ctrl+Z takes it back.</source>
            <translation>已更改 {events}中的職位。按 Ctrl+Z 可復原。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/news.py" />
            <source>The open dossier does not name {title}.</source>
            <translation>開啟的卷宗未提及「{title}」。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/duplicates_window.py" />
            <source>The other</source>
            <translation>另一</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/dossier_form.py" />
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <source>The other country</source>
            <translation>另一國</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>The other dossier has other events under the same ids, so nothing was moved. Give these events other ids, or leave them where they are.</source>
            <translation>另一份卷宗中有識別碼相同的其他事件，因此未移動任何事件。請為這些事件另給識別碼，或讓它們留在原處。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/panel.py" />
            <source>The others</source>
            <translation>其餘事件</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/status_line.py" />
            <source>The period is on the clipboard as text.</source>
            <translation>此時段的文字已在剪貼簿中。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/damaged_record.py" />
            <source>The person '{id}'</source>
            <translation>人物「{id}」</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/picture.py" />
            <source>The picture could not be made into a PNG file.</source>
            <translation>無法將圖片製成 PNG 檔。</translation>
        </message>
        <message>
            <location filename="../../explorer/app/pictures.py" />
            <source>The picture's last day comes before its first, so there is nothing to draw.</source>
            <translation>圖片的最後一天早於第一天，沒有可繪製的內容。</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/picture_request.py" />
            <source>The picture's last day comes before its first.</source>
            <translation>圖片的最後一天早於第一天。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/places.py" />
            <source>The place is changed in {events}. Ctrl+Z takes it back.</source>
            <translation>已更改 {events}中的地點。按 Ctrl+Z 可復原。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/damaged_record.py" />
            <source>The place of the event '{id}' in its dossier</source>
            <translation>事件「{id}」在其卷宗中的位置</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/source_sections.py" />
            <source>The record is marked as disputed; the summary says in what.</source>
            <translation>此記錄標示為說法不一；摘要說明差異所在。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/report_dialog.py" />
            <source>The report stands in {file}.</source>
            <translation>報告在 {file}。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/same_as.py" />
            <source>The same as</source>
            <translation>相同的記錄</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/merging.py" />
            <source>The same in all: {fields}</source>
            <translation>各筆相同：{fields}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>The same to the day</source>
            <translation>同上，精確到日</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/splitting.py" />
            <source>the second event</source>
            <translation>第二則事件</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/split_form.py" />
            <source>The second event, a new one</source>
            <translation>第二則事件（新增）</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>The selected event is held back</source>
            <translation>所選事件被篩選擋下</translation>
        </message>
        <message>
            <location filename="../../explorer/store/server_problems.py" />
            <source>The server of the archive {file} has no room for this: {reason}. What was in the archive before is safe, and nothing of this step was written. Tell whoever looks after the database, then try again.</source>
            <translation>檔案庫 {file} 的伺服器空間不足：{reason}。檔案庫原有的內容安全，此步驟未寫入任何內容。請告知資料庫管理者，然後再試。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/looks.py" />
            <source>The setting {name} in {file} has no usable value. Dyad uses its default.</source>
            <translation>{file} 中的設定 {name} 沒有可用的值，Dyad 採用預設值。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/looks.py" />
            <source>The settings file {file} was damaged. It is kept as {aside}; Dyad uses its defaults.</source>
            <translation>設定檔 {file} 已損壞，現保存為 {aside}；Dyad 採用預設值。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/looks.py" />
            <source>The settings in {file} cannot be read ({reason}). Dyad uses its defaults.</source>
            <translation>無法讀取 {file} 中的設定（{reason}），Dyad 採用預設值。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/damaged_record.py" />
            <source>The source '{id}'</source>
            <translation>來源「{id}」</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/source_form.py" />
            <source>The source does not say when it was published</source>
            <translation>來源未載出版日期</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>The source estimates it</source>
            <translation>來源的估計</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/dates.py" />
            <source>the source gives no nearer date</source>
            <translation>來源未載更確切的日期</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/dates.py" />
            <source>the source gives the century only</source>
            <translation>來源只載世紀</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/dates.py" />
            <source>the source gives the decade only</source>
            <translation>來源只載年代</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/dates.py" />
            <source>the source gives the month only</source>
            <translation>來源只載月份</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/dates.py" />
            <source>the source gives the season only</source>
            <translation>來源只載季節</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/dates.py" />
            <source>the source gives the year only</source>
            <translation>來源只載年份</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <source>the source was read before it was published</source>
            <translation>查閱日期早於出版日期</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/merging.py" />
            <source>The sources contradict each other: keep it as disputed, with the date that each gives</source>
            <translation>來源互相矛盾：保留為「說法不一」，並載明各來源的日期</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/cluster_content.py" />
            <source>the sources give no date</source>
            <translation>來源未載日期</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/sidebar/undated.py" />
            <source>The sources give no date.</source>
            <translation>來源未載日期。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/chart_header.py" />
            <source>The sources that are shown have no trade figures</source>
            <translation>所顯示的來源沒有貿易數據</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/strict_json.py" />
            <source>the text holds half of a surrogate pair, {code}</source>
            <translation>文字含有半個代理對 {code}</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/strict_json.py" />
            <source>the text holds the control character {code}</source>
            <translation>文字含有控制字元 {code}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/editing/draft_texts.py" />
            <location filename="../../explorer/editing/problems.py" />
            <location filename="../../explorer/exchange/fields.py" />
            <source>the text is empty</source>
            <translation>文字是空的</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/pasting.py" />
            <source>The text is too long: its end is left out.</source>
            <translation>文字太長：已略去結尾。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/damaged_record.py" />
            <source>The title of the dossier {id}</source>
            <translation>卷宗 {id} 的標題</translation>
        </message>
        <message>
            <location filename="../../explorer/store/damaged_record.py" />
            <source>The trade figure '{id}'</source>
            <translation>貿易數據「{id}」</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>the triangle points at the host</source>
            <translation>三角形指向地主國</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/interchange_reader.py" />
            <source>the two codes are not sorted: '{one}' comes before '{other}'</source>
            <translation>兩個代碼未排序：「{one}」應在「{other}」之前</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/splitting.py" />
            <source>the two events have the same title and date</source>
            <translation>兩則事件的標題和日期相同</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/record_rules.py" />
            <source>the value is above the high bound</source>
            <translation>數值高於上限</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/record_rules.py" />
            <source>the value is below the low bound</source>
            <translation>數值低於下限</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/interchange_reader.py" />
            <source>the version is a whole number, so far {version}</source>
            <translation>版本是整數，目前為 {version}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>the visit it returned</source>
            <translation>所回訪的訪問</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/of_others.py" />
            <source>the visit went from {from} to {to}, not between {a} and {b}</source>
            <translation>此訪問由{from}前往{to}，並非{a}與{b}之間</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/dates.py" />
            <source>the whole century</source>
            <translation>整個世紀</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/dates.py" />
            <source>the whole decade</source>
            <translation>整個年代</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/overview_view.py" />
            <source>The whole dossier, with the period in view as a window in it</source>
            <translation>整份卷宗，其中的視窗為目前檢視的時段</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/dates.py" />
            <source>the whole month</source>
            <translation>整個月</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/dates.py" />
            <source>the whole season</source>
            <translation>整個季節</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/dates.py" />
            <source>the whole year</source>
            <translation>全年</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>The years or months that the figure counts</source>
            <translation>數據所計的年份或月份</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>there are more than two numbers in it</source>
            <translation>其中有兩個以上的數字</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/bookmark_dialogs.py" />
            <source>There are no bookmarks yet. Ctrl+D makes one of what is in view.</source>
            <translation>尚無書籤。按 Ctrl+D 可將目前畫面加入書籤。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>There are no rows on the clipboard. Copy some in a spreadsheet first: titles, dates, sides and kinds beside each other, with or without a heading.</source>
            <translation>剪貼簿中沒有表格的列。請先在試算表中複製：標題、日期、行動方與種類並排，有無標題列皆可。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/figures_list.py" />
            <source>There are no trade figures yet. Ctrl+N enters the first.</source>
            <translation>尚無貿易數據。按 Ctrl+N 可輸入第一項。</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>there is a space before or after it</source>
            <translation>前後有空格</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>There is no archive at {file}. Nothing was made in its place. Check the name, or make a new archive.</source>
            <translation>{file} 沒有檔案庫。未建立任何內容。請檢查名稱，或建立新的檔案庫。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <source>There is no backup of this archive yet. The first one is made a few minutes after an edit.</source>
            <translation>此檔案庫尚無備份。編輯後數分鐘會建立第一份。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <source>There is no backup of this file yet. Those below were made of copies of it, and may hold something else. What the archive holds now is backed up before one of them takes its place.</source>
            <translation>此檔尚無備份。以下備份取自其副本，內容可能不同。以其中之一取代之前，會先備份檔案庫目前的內容。</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/safekeeping.py" />
            <source>There is no backup of {file} in {folder}. Nothing was changed. 'dyad backup' makes one.</source>
            <translation>{folder} 中沒有 {file} 的備份。未作任何更改。「dyad backup」可建立備份。</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/safekeeping.py" />
            <source>There is no backup of {file} itself. Those that there are were made of copies of it, and may hold something else: {known}. Nothing was changed. 'dyad backup --list' tells what is in them; choose one by its number.</source>
            <translation>{file} 本身沒有備份。現有的備份取自其副本，內容可能不同：{known}。未作任何更改。「dyad backup --list」會說明其中內容；請依編號選擇。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/starting/damage.py" />
            <source>There is no backup that checks out.</source>
            <translation>沒有通過檢查的備份。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/backups.py" />
            <source>There is no backup yet. The first one follows a few minutes after an edit.</source>
            <translation>尚無備份。編輯後數分鐘會建立第一份。</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/safekeeping.py" />
            <source>There is no backup {number} of {file} that could be restored. It has: {known}. Nothing was changed.</source>
            <translation>{file} 沒有可還原的第 {number} 號備份。現有：{known}。未作任何更改。</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/problems.py" />
            <location filename="../../explorer/exchange/interchange_reader.py" />
            <source>there is no citation</source>
            <translation>沒有出處</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>there is no day {day} in {month}</source>
            <translation>{month} 沒有第 {day} 日</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/display.py" />
            <source>There is no display here (neither DISPLAY nor WAYLAND_DISPLAY leads to one).</source>
            <translation>這裡沒有顯示器（DISPLAY 和 WAYLAND_DISPLAY 都未指向任何顯示器）。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>There is no dossier {dyad} in the archive {file}. It has: {known}.</source>
            <translation>檔案庫 {file} 中沒有卷宗 {dyad}。其中有：{known}。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>There is no dossier {dyad} in the archive {file}: it is still empty. Import one first.</source>
            <translation>檔案庫 {file} 中沒有卷宗 {dyad}：檔案庫仍是空的。請先匯入。</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/files.py" />
            <source>There is no file {file}. Nothing was changed. Check the name.</source>
            <translation>沒有 {file} 這個檔案。未作任何更改。請檢查名稱。</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>there is no month {month}</source>
            <translation>沒有第 {month} 月</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>there is no number before '{word}'</source>
            <translation>「{word}」前面沒有數字</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <source>there is no number in it</source>
            <translation>其中沒有數字</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/files.py" />
            <source>there is no room left on the disk</source>
            <translation>磁碟空間不足</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>There is no room left on the disk for the archive {file}. Nothing of it was left there, and nothing else was changed. Free some space, or choose another disk, then try again.</source>
            <translation>磁碟空間不足，無法寫入檔案庫 {file}。那裡沒有留下任何內容，其他資料也未更動。請釋出空間或選擇其他磁碟後再試。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>There is no room left on the disk for the archive {file}. What was in it before is safe, and nothing of this step was written. Free some space, then try again.</source>
            <translation>磁碟空間不足，無法寫入檔案庫 {file}。原有內容安全，此步驟未寫入任何內容。請釋出空間後再試。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>There is no room left on the disk for your archive {file}, which the first start makes. Nothing of it was left there, and nothing else was changed. Free some space and start again, or open an archive that is on another disk: dyad FILE.</source>
            <translation>磁碟空間不足，無法建立您的檔案庫 {file}（首次啟動時建立）。那裡沒有留下任何內容，其他資料也未更動。請釋出空間後重新啟動，或開啟其他磁碟上的檔案庫：dyad FILE。</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/draft_texts.py" />
            <source>there is no such act: '{text}'</source>
            <translation>沒有這種行為：「{text}」</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/parts.py" />
            <source>there is no such form: '{text}'</source>
            <translation>沒有這種形式：「{text}」</translation>
        </message>
        <message>
            <location filename="../../explorer/store/earlier_states.py" />
            <source>There is no such state of it.</source>
            <translation>沒有這個狀態。</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/since.py" />
            <source>there is no such time of day</source>
            <translation>沒有這個時刻</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/rules.py" />
            <source>there is no text in {languages}</source>
            <translation>沒有 {languages} 的文字</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/picture.py" />
            <source>There is not enough memory for a picture of this size; ask for a smaller one.</source>
            <translation>記憶體不足以繪製這麼大的圖片；請改用較小的尺寸。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>There is nothing to choose: what was changed here agrees with the library, or is kept.</source>
            <translation>沒有需要選擇的：在此更動過的內容與內建資料一致，或已保留。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/merging.py" />
            <source>These become one record. It says what is marked here, and whatever led to one of them leads to it. Ctrl+Z takes it all back.</source>
            <translation>這些將合併為一筆記錄，內容以此處所選為準；凡指向其中任何一筆的，都會改為指向它。按 Ctrl+Z 可全部復原。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/duplicates_window.py" />
            <location filename="../../explorer/desktop/editing/merging.py" />
            <source>They are different</source>
            <translation>兩者不同</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/merging.py" />
            <source>They stay as they are</source>
            <translation>維持原狀</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/source_sections.py" />
            <source>They tell it differently; the summary says in what.</source>
            <translation>各來源說法不同；摘要說明差異所在。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>This archive can only be read</source>
            <translation>此檔案庫只能讀取</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/imports.py" />
            <source>This archive can only be read, so nothing can be imported into it.</source>
            <translation>此檔案庫只能讀取，無法匯入。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>This archive has another version of the library; this is compared with this Dyad's.</source>
            <translation>此檔案庫所含的內建資料是另一版本；這裡與本程式的版本比對。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/backups.py" />
            <source>This archive stands in a database, which is backed up and restored by whoever looks after it. To have a copy of it in a file of your own, use the command: dyad copy FILE --archive ADDRESS</source>
            <translation>此檔案庫位於資料庫中，由資料庫管理者備份與還原。若要將副本存成您自己的檔案，請使用此指令：dyad copy FILE --archive ADDRESS</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <source>This backup was not made of this file. It is {origin}. It is of {when}; the last change in it is: {what}. Put it in the place of this archive?</source>
            <translation>此備份並非取自此檔，而是：{origin}。備份時間為 {when}；其中最後的更改是：{what}。要以它取代此檔案庫嗎？</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <source>this date contradicts the event's, so the event is shown as disputed; the day on which a source was published belongs to the source</source>
            <translation>此日期與事件日期矛盾，故事件顯示為說法不一；來源的出版日期屬於來源</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <source>this does not look like an address</source>
            <translation>這看起來不像網址</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>This dossier has no events yet. Enter the first, or the first trade figure.</source>
            <translation>此卷宗尚無事件。請輸入第一則事件，或第一項貿易數據。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <source>this file</source>
            <translation>此檔</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/strict_json.py" />
            <source>this is an archive or another database, no document of the interchange format. To import the dossiers of an archive, open it with 'dyad FILE' and choose 'Import into my archive', or export one from it first: 'dyad export --dyad A-B --archive FILE'</source>
            <translation>這是檔案庫或其他資料庫，不是交換格式的文件。要匯入檔案庫中的卷宗，請以「dyad FILE」開啟並選擇「匯入我的檔案庫」，或先從中匯出一個卷宗：「dyad export --dyad A-B --archive FILE」</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/strict_json.py" />
            <source>this is nested too deeply to be a dossier</source>
            <translation>巢狀層數過深，不是卷宗</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/interchange_reader.py" />
            <source>this is no document of the format '{format}'</source>
            <translation>這不是「{format}」格式的文件</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/validation.py" />
            <source>this is no finite number</source>
            <translation>這不是有限的數字</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/strict_json.py" />
            <source>this is no JSON: line {line}, column {column}: {reason}</source>
            <translation>這不是 JSON：第 {line} 行第 {column} 欄：{reason}</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/strict_json.py" />
            <source>this is no UTF-8 text: byte {byte} at position {position} belongs to no character</source>
            <translation>這不是 UTF-8 文字：位置 {position} 的位元組 {byte} 不屬於任何字元</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/drafts.py" />
            <location filename="../../explorer/editing/validation.py" />
            <location filename="../../explorer/exchange/fields.py" />
            <source>this is no whole number from {low} to {high}</source>
            <translation>這不是 {low} 到 {high} 的整數</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/database_dialogs.py" />
            <source>This is not saved yet, because the archive's database cannot be reached: {what}. Stay, and it is saved as soon as the database can be reached again; close the window, and it is lost.</source>
            <translation>以下內容尚未儲存，因為無法連上檔案庫的資料庫：{what}。若留下，一恢復連線便會儲存；若關閉視窗，即會遺失。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/place.py" />
            <source>This is not the address of a PostgreSQL database.</source>
            <translation>這不是 PostgreSQL 資料庫的位址。</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/interchange_reader.py" />
            <source>this is not the code of a country</source>
            <translation>這不是國家代碼</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>this is {found}, not {wanted}</source>
            <translation>這是{found}，不是{wanted}</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/interchange_reader.py" />
            <source>this is {path} again</source>
            <translation>與 {path} 重複</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>this may not be null</source>
            <translation>此處不可為 null</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>This step changed no event</source>
            <translation>此步驟未更改任何事件</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>This step is undone already</source>
            <translation>此步驟已撤回</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>Thousand {currency}</source>
            <translation>千{currency}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/figure_words.py" />
            <source>thousand {currency}</source>
            <translation>千{currency}</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>Ticks: {source}, as reported by</source>
            <translation>短線：{source}，報告方為</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/menus.py" />
            <source>Time from left to right</source>
            <translation>時間由左至右</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/timeline_view.py" />
            <location filename="../../explorer/desktop/toolbar.py" />
            <source>Timeline</source>
            <translation>時間軸</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>times of day are not kept</source>
            <translation>不收一天中的時刻</translation>
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
            <translation>標題</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/pair_words.py" />
            <source>title</source>
            <translation>標題</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/dossier_form.py" />
            <source>Title of the dossier</source>
            <translation>卷宗標題</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/content_words.py" />
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/parts.py" />
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>To</source>
            <translation>至</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/lanes.py" />
            <source>Together</source>
            <translation>共同</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>together</source>
            <translation>共同</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/merging.py" />
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>Too many events</source>
            <translation>事件太多</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Took part</source>
            <translation>參與者</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>tourism</source>
            <translation>觀光</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Tr&amp;ade figures…</source>
            <translation>貿易數據(&amp;A)…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/chart_header.py" />
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <location filename="../../explorer/drawing/picture_page.py" />
            <source>Trade</source>
            <translation>貿易</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>trade</source>
            <translation>貿易</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/figures_list.py" />
            <source>Trade between {pair}</source>
            <translation>貿易：{pair}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/chart_panel.py" />
            <source>Trade chart</source>
            <translation>貿易圖表</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/references.py" />
            <source>Trade figure</source>
            <translation>貿易數據</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/words.py" />
            <location filename="../../explorer/desktop/panes/source_content.py" />
            <source>Trade figures</source>
            <translation>貿易數據</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>Trade figures…</source>
            <translation>貿易數據…</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/record_rules.py" />
            <source>trade goes from '{a}' to '{b}' or back; for both directions both hold '{both}'</source>
            <translation>貿易由「{a}」到「{b}」或相反；雙向合計時兩者皆為「{both}」</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/event_content.py" />
            <source>Trade in {years}</source>
            <translation>貿易（{years}）</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_figures.py" />
            <location filename="../../explorer/editing/validation.py" />
            <source>trade is not negative</source>
            <translation>貿易額不能是負數</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>training</source>
            <translation>培訓</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>transport</source>
            <translation>運輸</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/parts.py" />
            <source>Treaty</source>
            <translation>條約</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>treaty</source>
            <translation>條約</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>treaty text</source>
            <translation>條約文本</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>trend</source>
            <translation>趨勢</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/fields.py" />
            <source>true or false</source>
            <translation>true 或 false</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/record_form.py" />
            <source>Trying…</source>
            <translation>正在重試…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/chart_header.py" />
            <location filename="../../explorer/desktop/canvas/figure_words.py" />
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <location filename="../../explorer/desktop/panes/trade_table.py" />
            <location filename="../../explorer/drawing/picture_page.py" />
            <location filename="../../explorer/trade/readout.py" />
            <source>Turnover</source>
            <translation>貿易總額</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>turnover</source>
            <translation>貿易總額</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/vague_dates.py" />
            <source>two dates that do not follow each other are no single date: write “{first} – {last}” where it lasted all the while, or an event for each</source>
            <translation>兩個不相連的日期不是單一日期：若期間一直持續，請寫「{first} – {last}」，否則各記為一個事件</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>Two dossiers</source>
            <translation>兩份卷宗</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/picture_scene.py" />
            <source>Two dossiers need a higher picture: there is no room for the lanes of both.</source>
            <translation>兩份卷宗需要更高的圖片：容不下雙方的各列。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/event_changes.py" />
            <source>Two events now: {title} and {second}</source>
            <translation>現為兩則事件：{title}、{second}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <source>Type</source>
            <translation>類型</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <source>type</source>
            <translation>類型</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/salvaging.py" />
            <source>undamaged</source>
            <translation>完好</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <location filename="../../explorer/desktop/sidebar/undated.py" />
            <source>Undated</source>
            <translation>日期不詳</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/references.py" />
            <location filename="../../explorer/desktop/filter_bar/pins.py" />
            <location filename="../../explorer/desktop/news/words.py" />
            <source>undated</source>
            <translation>日期不詳</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>understood</source>
            <translation>已理解</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/undo.py" />
            <source>Undo: {what}</source>
            <translation>復原：{what}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>Undoes this step alone, as a step of your own</source>
            <translation>僅撤回此步驟，並記為您自己的步驟</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/writing_session.py" />
            <source>Undoing</source>
            <translation>正在復原</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/writing_session.py" />
            <source>Undoing, {percent}% done; Esc cancels it</source>
            <translation>正在復原，已完成 {percent}%；按 Esc 取消</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/edits.py" />
            <source>Undone: {what}</source>
            <translation>已復原：{what}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>United Nations</source>
            <translation>聯合國</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/context_menus.py" />
            <source>Unpin</source>
            <translation>取消釘選</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/pins.py" />
            <source>Unpin all</source>
            <translation>全部取消釘選</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/palette.py" />
            <source>Useful here</source>
            <translation>此處常用</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/figures_list.py" />
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>Valuation</source>
            <translation>計價</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/figure_words.py" />
            <location filename="../../explorer/trade/legend.py" />
            <source>Valuation: {valuation}.</source>
            <translation>計價：{valuation}。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <source>Value</source>
            <translation>數值</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>valued differently: {all}</source>
            <translation>計價方式不同：{all}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/other_names.py" />
            <source>view history, previous view</source>
            <translation>檢視紀錄、上一個檢視</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>visa</source>
            <translation>簽證</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>Visit</source>
            <translation>訪問</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>visit</source>
            <translation>訪問</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>Visitor</source>
            <translation>訪問者</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <location filename="../../explorer/desktop/panes/person_content.py" />
            <source>Visits</source>
            <translation>訪問</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>visits</source>
            <translation>訪問</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>website</source>
            <translation>網站</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <location filename="../../explorer/desktop/news/rows.py" />
            <source>What</source>
            <translation>內容</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/lanes.py" />
            <source>what both did</source>
            <translation>雙方共同舉措</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>What differs</source>
            <translation>差異之處</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/palette.py" />
            <source>What do you want to do?</source>
            <translation>您想做什麼？</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>What does not pass is dimmed</source>
            <translation>未通過者淡化</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/panel.py" />
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>What does not pass is dimmed.</source>
            <translation>未通過者淡化。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>What does not pass is hidden</source>
            <translation>未通過者隱藏</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/panel.py" />
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>What does not pass is hidden.</source>
            <translation>未通過者隱藏。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/panel.py" />
            <source>What events are filtered by</source>
            <translation>篩選事件的依據</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/agreement_content.py" />
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>What followed</source>
            <translation>後續</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/damage_found.py" />
            <source>What is damaged</source>
            <translation>損壞之處</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>What is ne&amp;w…</source>
            <translation>更新內容(&amp;W)…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/rows.py" />
            <location filename="../../explorer/desktop/news/window.py" />
            <source>What is new</source>
            <translation>更新內容</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/record_rules.py" />
            <source>what is not reported has no numbers</source>
            <translation>未報告者沒有數值</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>What is to be done</source>
            <translation>要做的事</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>What is understood of each cell</source>
            <translation>各儲存格的解讀</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>What ma&amp;y be there twice…</source>
            <translation>可能重複的記錄(&amp;P)…</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/duplicates_window.py" />
            <source>What may be there twice</source>
            <translation>可能重複的記錄</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/references.py" />
            <source>What refers to it</source>
            <translation>引用它的記錄</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <source>What the archive holds now is backed up first. The window closes for a moment and opens again.</source>
            <translation>會先備份檔案庫目前的內容。視窗會暫時關閉，然後重新開啟。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>What the column holds</source>
            <translation>此欄的內容</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/edits.py" />
            <source>What this was about has been changed meanwhile. Nothing was done; look at it, then try again.</source>
            <translation>所涉的記錄期間已有更改。未作任何更動；請先查看該記錄，然後再試。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/edits.py" />
            <source>What this was about has been removed meanwhile. Nothing was done.</source>
            <translation>所涉的記錄期間已遭移除。未作任何更動。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/discarding.py" />
            <source>What you typed is not saved yet.</source>
            <translation>輸入的內容尚未儲存。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/damage_found.py" />
            <source>What you typed still stands in the form, and can be copied from here.</source>
            <translation>您輸入的內容仍在表單中，可由此複製。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/clashes.py" />
            <source>What you want to do again has been changed since you undid it, so nothing was changed now. Both versions stand here: as it would be then, and as it is.</source>
            <translation>您要重做的內容在您復原之後又有更改，因此這次未作任何更改。兩個版本並列於此：重做後的樣子與現狀。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/clashes.py" />
            <source>What you want to undo has been changed since, so nothing was changed now. Both versions stand here: as it would be again, and as it is.</source>
            <translation>您要復原的內容之後又有更改，因此這次未作任何更改。兩個版本並列於此：復原後的樣子與現狀。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>wheat</source>
            <translation>小麥</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>wheel</source>
            <translation>滾輪</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>When</source>
            <translation>時間</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/citing.py" />
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>Where in it</source>
            <translation>文中位置</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/duplicates_window.py" />
            <source>Where very many are alike, not all were compared.</source>
            <translation>相似者過多之處，並未全部比較。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/same_as.py" />
            <source>Which one is the same as “{name}”?</source>
            <translation>哪一筆與「{name}」相同？</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/local_dates.py" />
            <source>which part of it is meant cannot be kept: where the source gives months or days, write those</source>
            <translation>無法保留所指的是其中哪一段：來源若載有月份或日期，請填寫之</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>Who</source>
            <translation>何人</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/rows.py" />
            <source>Who, and when</source>
            <translation>編輯者與時間</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/event_form.py" />
            <location filename="../../explorer/desktop/editing/field_words.py" />
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>Whose act</source>
            <translation>行為方</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/pasting.py" />
            <source>whose act it is and where the visit came from disagree</source>
            <translation>行為方與訪問的出發國不一致</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>whose statistics these are; empty where it is not said</source>
            <translation>哪一國的統計；未載則留空</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/dispute_form.py" />
            <source>Will be written</source>
            <translation>將寫入</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/earlier_state.py" />
            <source>With it come back, since they are gone: {records}</source>
            <translation>因已不存在而一併取回：{records}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/removals.py" />
            <source>With it go {records}.</source>
            <translation>一併移除：{records}。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>Without acts of {names}</source>
            <translation>不含{names}的舉措</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/wording.py" />
            <source>Without {names}</source>
            <translation>不含{names}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/content_words.py" />
            <location filename="../../explorer/desktop/editing/several.py" />
            <location filename="../../explorer/desktop/editing/value_words.py" />
            <source>worked out</source>
            <translation>自動推算</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/open_words.py" />
            <source>working visit</source>
            <translation>工作訪問</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>Written in</source>
            <translation>撰寫語言</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/file_actions.py" />
            <source>Written: {file}</source>
            <translation>已寫入：{file}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/tag_words.py" />
            <source>WTO</source>
            <translation>世界貿易組織</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>Y stands before years of five digits or more, without leading zeros</source>
            <translation>Y 用於五位數以上的年份，前面不加零</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Y&amp;ears since relations began</source>
            <translation>建交以來的年數(&amp;E)</translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>year 0 has no sign</source>
            <translation>西元 0 年沒有正負號</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/comparison_bar.py" />
            <source>year 0: {date}</source>
            <translation>第 0 年：{date}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/comparison_bar.py" />
            <source>year 0: {date}, {title}</source>
            <translation>第 0 年：{date}，{title}</translation>
        </message>
        <message>
            <location filename="../../explorer/timeline/alignment.py" />
            <source>year {year}</source>
            <translation>第 {year} 年</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/comparison.py" />
            <source>year {year}, day {day} · {first} above, {second} below</source>
            <translation>第 {year} 年第 {day} 天 · 上 {first}，下 {second}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/places.py" />
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>Years</source>
            <translation>年份</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/comparison.py" />
            <source>Years cannot be counted from this event: its date is not within one year.</source>
            <translation>無法從此事件起算年數：其日期不在一年之內。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/comparison_bar.py" />
            <source>Years since relations began</source>
            <translation>建交以來的年數</translation>
        </message>
        <message>
            <location filename="../../explorer/timeline/alignment.py" />
            <source>years {first} to {last}</source>
            <translation>第 {first} 至 {last} 年</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/picture_page.py" />
            <source>years {first} to {last} since relations began</source>
            <translation>建交後第 {first} 至 {last} 年</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <location filename="../../explorer/desktop/editing/content_words.py" />
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/report_dialog.py" />
            <source>You can go on working. If it happens again, close Dyad and start it anew.</source>
            <translation>您可以繼續工作。若再次發生，請關閉 Dyad 後重新啟動。</translation>
        </message>
        <message>
            <location filename="../../explorer/app/windows.py" />
            <source>Your archive is open in a window of its own already, and nothing was imported yet. To import from {file}, drop that file on the window, or choose it there with Open archive.</source>
            <translation>您的檔案庫已在另一個視窗中開啟，尚未匯入任何內容。若要由 {file} 匯入，請將該檔拖放到該視窗，或在那裡以「開啟檔案庫」選取。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>Your archive {file} cannot be made, because the folder {folder} cannot be: {reason}. Nothing was written. Make a place for it that you may write to, or open an archive that is elsewhere: dyad FILE. One that cannot be written to is opened for reading.</source>
            <translation>無法建立您的檔案庫 {file}，因為無法建立資料夾 {folder}：{reason}。沒有寫入任何內容。請為它準備一個可寫入的位置，或開啟別處的檔案庫：dyad FILE。無法寫入的檔案庫會以唯讀方式開啟。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/signing.py" />
            <source>Your name</source>
            <translation>您的名字</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <location filename="../../explorer/desktop/editing/meeting.py" />
            <source>Yours</source>
            <translation>您的版本</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>Yours is kept of %n record(s), and you are not asked again until the library says something else. Show them below to take that back.</source>
            <translation>
                <numerusform>有 %n 筆記錄保留您的版本，在內建資料改變之前不會再詢問。可於下方顯示並取消保留。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Zoom &amp;in</source>
            <translation>放大(&amp;I)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Zoom &amp;out</source>
            <translation>縮小(&amp;O)</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>Zoom at the pointer</source>
            <translation>在游標處縮放</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/toolbar.py" />
            <source>Zoom in</source>
            <translation>放大</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/nothing_content.py" />
            <source>zoom in and out</source>
            <translation>放大與縮小</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/toolbar.py" />
            <source>Zoom out</source>
            <translation>縮小</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/key_sheet.py" />
            <source>Zoom to an event or into a cluster</source>
            <translation>縮放至事件或群集</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>Zoom to it</source>
            <translation>縮放至此</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/actions.py" />
            <source>Zoom to the chosen period</source>
            <translation>縮放至所選時段</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/event_content.py" />
            <source>{actor} towards {other}</source>
            <translation>{actor}對{other}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/citation.py" />
            <source>{address} (accessed {date})</source>
            <translation>{address}（{date} 查閱）</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>{amount} billion {currency}</source>
            <translation>{amount} 十億{currency}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>{amount} million {currency}</source>
            <translation>{amount} 百萬{currency}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>{amount} thousand {currency}</source>
            <translation>{amount} 千{currency}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <source>{amount} {currency}</source>
            <translation>{amount} {currency}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/others.py" />
            <source>{author}: {what}</source>
            <translation>{author}：{what}</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/of_others.py" />
            <source>{a} and {b} are not both parties to it</source>
            <translation>{a}與{b}並非皆為其締約方</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/picture_page.py" />
            <source>{a} and {b}, {years}</source>
            <translation>{a}與{b}，{years}</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>{back} brought back from the history</source>
            <translation>由變更記錄取回 {back} 筆</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/partners_strips.py" />
            <location filename="../../explorer/desktop/canvas/partners_view.py" />
            <location filename="../../explorer/desktop/sidebar/sidebar.py" />
            <location filename="../../explorer/desktop/titles.py" />
            <location filename="../../explorer/desktop/toolbar.py" />
            <source>{country} and its partners</source>
            <translation>{country}及其夥伴</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <location filename="../../explorer/desktop/panes/trade_table.py" />
            <source>{country} says</source>
            <translation>{country}的數據</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/sidebar/undated.py" />
            <source>{country} towards {other}</source>
            <translation>{country}對{other}</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/trade_caption.py" />
            <source>{country}.</source>
            <translation>{country}。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <location filename="../../explorer/desktop/panes/trade_table.py" />
            <location filename="../../explorer/trade/readout.py" />
            <source>{country}: exports</source>
            <translation>{country}：出口</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/others.py" />
            <source>{count} changes by {authors}</source>
            <translation>
                <numerusform>{authors} 作了 {count} 項更改</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/event_commands.py" />
            <source>{count} events also in {dossier}</source>
            <translation>
                <numerusform>{count} 則事件亦列入 {dossier}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>{count} events are selected. Up to {most} are changed at once: select fewer, and do the rest after.</source>
            <translation>已選取 {count} 則事件。一次最多更改 {most} 則：請減少選取，其餘之後再改。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/merging.py" />
            <source>{count} events are selected. Up to {most} are compared side by side: select those that are the same.</source>
            <translation>已選取 {count} 則事件。最多並列比較 {most} 則：請只選取相同的事件。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/several_events.py" />
            <source>{count} events entered from a table</source>
            <translation>
                <numerusform>由表格輸入 {count} 則事件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/merging.py" />
            <source>{count} events made one: {title}</source>
            <translation>
                <numerusform>合併 {count} 則事件：{title}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/merging.py" />
            <source>{count} events merged: {title}</source>
            <translation>
                <numerusform>合併 {count} 則事件：{title}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/event_commands.py" />
            <source>{count} events moved to {dossier}</source>
            <translation>
                <numerusform>{count} 則事件移至 {dossier}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>{count} lost: {names}</source>
            <translation>遺失 {count} 筆：{names}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/merging.py" />
            <source>{count} people made one: {name}</source>
            <translation>
                <numerusform>合併 {count} 位人物：{name}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/merging.py" />
            <source>{count} people merged: {name}</source>
            <translation>
                <numerusform>合併 {count} 位人物：{name}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/library_choices.py" />
            <source>{count} records taken over from the library</source>
            <translation>
                <numerusform>採用內建資料的 {count} 筆記錄</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/merging.py" />
            <source>{count} sources made one: {name}</source>
            <translation>
                <numerusform>合併 {count} 個來源：{name}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/editing/merging.py" />
            <source>{count} sources merged: {name}</source>
            <translation>
                <numerusform>合併 {count} 個來源：{name}</numerusform>
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
            <translation>{date}不是「{weekday}」</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/problems.py" />
            <source>{date} is still to come</source>
            <translation>{date}尚未到來</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>{date}, inferred</source>
            <translation>{date}（推定）</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/words.py" />
            <source>{day}, {time}</source>
            <translation>{day} {time}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/words.py" />
            <source>{dossier} · {kind} · {counted}</source>
            <translation>{dossier} · {kind} · {counted}</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/splitting.py" />
            <source>{event} has no source</source>
            <translation>{event}沒有來源</translation>
        </message>
        <message>
            <location filename="../../explorer/editing/splitting.py" />
            <source>{event} has no title</source>
            <translation>{event}沒有標題</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/figures_list.py" />
            <location filename="../../explorer/desktop/editing/trade_form.py" />
            <source>{exporter} to {importer}</source>
            <translation>{exporter}至{importer}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/content_words.py" />
            <source>{exporter} to {importer}, {period}</source>
            <translation>{exporter} 至 {importer}，{period}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/words.py" />
            <source>{exporter} to {importer}: {figure}</source>
            <translation>{exporter} 至 {importer}：{figure}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/value_words.py" />
            <source>{field} ({language})</source>
            <translation>{field}（{language}）</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/rows_field.py" />
            <source>{field}, {column}, row {number}</source>
            <translation>{field}，{column}，第 {number} 列</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/given_dates.py" />
            <location filename="../../explorer/desktop/editing/merging.py" />
            <source>{field}: {value}</source>
            <translation>{field}：{value}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/figure_words.py" />
            <source>{figure} {unit}</source>
            <translation>{figure} {unit}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/figures_list.py" />
            <source>{figure}, a year's mean</source>
            <translation>{figure}，年平均</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/figures_list.py" />
            <source>{figure}, estimated</source>
            <translation>{figure}，估計</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/files.py" />
            <source>{file} cannot be read: {reason}. Nothing was changed.</source>
            <translation>無法讀取 {file}：{reason}。未作任何更改。</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/files.py" />
            <source>{file} cannot be written: there is no folder {folder}.</source>
            <translation>無法寫入 {file}：沒有 {folder} 這個資料夾。</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/files.py" />
            <source>{file} cannot be written: {reason}. What was there before is unchanged.</source>
            <translation>無法寫入 {file}：{reason}。原有內容未更動。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>{file} comes from elsewhere and was not closed: part of it lies in {beside}. Neither was changed. Have the archive closed where it comes from and sent again, or save what it holds: 'dyad salvage'.</source>
            <translation>{file} 來自他處且未正常關閉：有一部分在 {beside} 中。兩者均未更動。請在原處關閉檔案庫後重新寄送，或用「dyad salvage」儲存其內容。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>{file} comes from elsewhere and was not opened, because it holds what no archive of Dyad has: {parts}. Nothing of it was run, and the file is unchanged. Open it in Dyad's window to import its dossiers into an archive of your own.</source>
            <translation>{file} 來自他處，因含有 Dyad 檔案庫所沒有的內容而未開啟：{parts}。其中沒有任何內容被執行，檔案也未更動。請在 Dyad 的視窗中開啟，將其卷宗匯入您自己的檔案庫。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>{file} comes from elsewhere and was not read, because '{part}' in it is not the table that Dyad makes. Nothing was taken from it, and the file is unchanged. Ask whoever sent it for an export of its dossiers.</source>
            <translation>{file} 來自他處，其中的「{part}」不是 Dyad 建立的資料表，因此未讀取。未取用其中任何內容，檔案也未更動。請向寄件者索取其卷宗的匯出檔。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>{file} comes from elsewhere and was not read, because a value in its table '{part}' is not what must stand there. Nothing was taken from it, and the file is unchanged. Ask whoever sent it for an export of its dossiers.</source>
            <translation>{file} 來自他處，其資料表「{part}」中有不合規定的值，因此未讀取。未取用其中任何內容，檔案也未更動。請向寄件者索取其卷宗的匯出檔。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>{file} comes from elsewhere and was not read, because it is not made as Dyad makes archives. Nothing was taken from it, and the file is unchanged. Ask whoever sent it for an export of its dossiers.</source>
            <translation>{file} 來自他處，其構造與 Dyad 建立的檔案庫不同，因此未讀取。未取用其中任何內容，檔案也未更動。請向寄件者索取其卷宗的匯出檔。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/flows/reception.py" />
            <source>{file} comes from elsewhere: Dyad has not made or opened it here before. It was read in a process of its own that can do nothing else, and nothing of it was run. It holds %n dossier(s).</source>
            <translation>
                <numerusform>{file} 來自他處：Dyad 從未在此建立或開啟過它。它在一個別無權限的獨立程序中讀取，其中沒有任何內容被執行。其中有 %n 份卷宗。</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/file_actions.py" />
            <source>{file} could not be opened: Dyad could not be started again. Nothing was changed.</source>
            <translation>無法開啟 {file}：Dyad 無法再次啟動。沒有更動任何內容。</translation>
        </message>
        <message>
            <location filename="../../explorer/app/archives.py" />
            <source>{file} has another version of the library than this Dyad. It was read as it is; opening it in the window, or 'dyad library --update', brings this version in.</source>
            <translation>{file} 所含的內建資料與此 Dyad 的版本不同。已照原樣讀取；在視窗中開啟，或執行 'dyad library --update'，即會匯入此版本。</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/files.py" />
            <source>{file} has {size} MB; at most {limit} MB are read. Nothing was changed.</source>
            <translation>{file} 有 {size} MB；最多讀取 {limit} MB。未作任何更改。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>{file} is a folder, not a Dyad archive. Nothing was changed. Choose the archive's own file.</source>
            <translation>{file} 是資料夾，不是 Dyad 檔案庫。未作任何更改。請選擇檔案庫本身的檔案。</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/files.py" />
            <source>{file} is a folder, not a file. Nothing was changed.</source>
            <translation>{file} 是資料夾，不是檔案。未作任何更改。</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/files.py" />
            <source>{file} is a folder; give the name of a file.</source>
            <translation>{file} 是資料夾；請給出檔案名稱。</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/files.py" />
            <source>{file} is an archive or another database, and was not overwritten.</source>
            <translation>{file} 是檔案庫或其他資料庫，並未覆寫。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/check.py" />
            <source>{file} is damaged: part of it cannot be read as it was written. The check changed nothing. Make a copy of the file now, then go back to a backup ('dyad restore newest'), or save what is undamaged into a new archive ('dyad salvage').</source>
            <translation>{file} 已損壞：部分內容與寫入時不符。檢查未更動任何內容。請立即複製此檔，再還原至備份（「dyad restore newest」），或將完好的部分存入新的檔案庫（「dyad salvage」）。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>{file} is empty, so it is not a Dyad archive. The file was not changed. If an archive stood there before, take it from a backup; otherwise delete the file and start again.</source>
            <translation>{file} 是空的，因此不是 Dyad 檔案庫。檔案未更動。若那裡原本有檔案庫，請由備份取回；否則請刪除此檔後重新開始。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>{file} is not a Dyad archive. The file was not changed. Choose a file that Dyad has made; dossiers in the interchange format are imported, not opened.</source>
            <translation>{file} 不是 Dyad 檔案庫。檔案未更動。請選擇由 Dyad 建立的檔案；交換格式的卷宗應匯入，而非開啟。</translation>
        </message>
        <message>
            <location filename="../../explorer/app/archives.py" />
            <source>{file} is open for reading only, as you asked. Nothing in it can be changed.</source>
            <translation>{file} 依您的要求以唯讀方式開啟，其中內容無法更改。</translation>
        </message>
        <message>
            <location filename="../../explorer/app/archives.py" />
            <source>{file} was brought up to the newer library: {added} records added, {changed} changed, {removed} removed; {kept} differ from it because they were edited here, and were kept.</source>
            <translation>{file} 已更新至較新的內建資料：新增 {added} 筆、更改 {changed} 筆、移除 {removed} 筆；另有 {kept} 筆因曾在此編輯而與之不同，已予保留。</translation>
        </message>
        <message>
            <location filename="../../explorer/app/archives.py" />
            <source>{file} was last written by an older Dyad. It was read through a copy; opening it in the window brings it up to date.</source>
            <translation>{file} 上次是由較舊的 Dyad 寫入的。已透過複本讀取；在視窗中開啟即會更新。</translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/problems.py" />
            <source>{file} was not imported, because it breaks the format (problems: {count}). Nothing was written. Correct what is listed, then import it again.</source>
            <translation>{file} 不符合格式，未匯入（問題：{count} 處）。未寫入任何內容。請改正所列問題後再匯入。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/damage_listing.py" />
            <source>{file}: page 1, which says where all else lies, is damaged.</source>
            <translation>{file}：第 1 頁已損壞，該頁記載其他一切的位置。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/damage_listing.py" />
            <source>{file}: page {page} is damaged (an index of: {table}).</source>
            <translation>{file}：第 {page} 頁已損壞（{table}的索引）。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/damage_listing.py" />
            <source>{file}: page {page} is damaged (in it: {table}).</source>
            <translation>{file}：第 {page} 頁已損壞（其中有：{table}）。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/damage_listing.py" />
            <source>{file}: page {page} is damaged; nothing tells what was in it.</source>
            <translation>{file}：第 {page} 頁已損壞，無從得知其中內容。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/check.py" />
            <source>{file}: row {row} of the table {table} places the event {event} elsewhere than its date and kind say.</source>
            <translation>{file}：資料表 {table} 的第 {row} 列，事件 {event} 的位置與其日期和種類不符。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/check.py" />
            <source>{file}: row {row} of the table {table} refers to something in {target} that is not there.</source>
            <translation>{file}：資料表 {table} 的第 {row} 列指向 {target} 中不存在的內容。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/damage_listing.py" />
            <source>{file}: so are {count} more pages.</source>
            <translation>{file}：另有 {count} 頁也是如此。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/check.py" />
            <source>{file}: so are {count} more rows of the table {table}.</source>
            <translation>{file}：資料表 {table} 另有 {count} 列也是如此。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/check_log.py" />
            <source>{file}: so are {count} more steps of the change log.</source>
            <translation>{file}：變更記錄中另有 {count} 個步驟也是如此。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/check_log.py" />
            <source>{file}: step {step} of the change log is missing.</source>
            <translation>{file}：變更記錄缺少步驟 {step}。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/check_log.py" />
            <source>{file}: step {step} of the change log is not what was written, or the steps before it are missing.</source>
            <translation>{file}：變更記錄的步驟 {step} 與寫入時不符，或缺少其之前的步驟。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/check_log.py" />
            <source>{file}: step {step} of the change log is not what was written.</source>
            <translation>{file}：變更記錄的步驟 {step} 與寫入時不符。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/check_log.py" />
            <source>{file}: the change log cannot be read behind step {step}.</source>
            <translation>{file}：變更記錄在步驟 {step} 之後無法讀取。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/check_log.py" />
            <source>{file}: the change log goes on to step {last}, though the archive stands at step {revision}.</source>
            <translation>{file}：變更記錄已到步驟 {last}，檔案庫卻停在步驟 {revision}。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/check.py" />
            <source>{file}: the content of row {row} of the table {table} is not what was written.</source>
            <translation>{file}：資料表 {table} 第 {row} 列的內容與寫入時不符。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/damage_listing.py" />
            <source>{file}: the file ends early: {there} of its {should} pages are there.</source>
            <translation>{file}：檔案不完整：{should} 頁中只有 {there} 頁。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/check.py" />
            <source>{file}: the file's structure is damaged: {what}.</source>
            <translation>{file}：檔案結構已損壞：{what}。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/damage_listing.py" />
            <source>{file}: the header, the first 100 bytes of the file, is damaged.</source>
            <translation>{file}：檔頭（檔案的前 100 個位元組）已損壞。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/check_log.py" />
            <source>{file}: the steps {first} to {last} of the change log are missing.</source>
            <translation>{file}：變更記錄缺少步驟 {first} 至 {last}。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/check.py" />
            <source>{file}: these columns are missing: {columns}.</source>
            <translation>{file}：缺少這些欄位：{columns}。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/check.py" />
            <source>{file}: these tables are missing: {tables}.</source>
            <translation>{file}：缺少這些資料表：{tables}。</translation>
        </message>
        <message>
            <location filename="../../explorer/command_line/dispatch.py" />
            <source>{file}: {reason}.</source>
            <translation>{file}：{reason}。</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/picture_page.py" />
            <location filename="../../explorer/drawing/words.py" />
            <source>{first} and {last}</source>
            <translation>{first}和{last}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/figure_words.py" />
            <location filename="../../explorer/desktop/panes/cluster_content.py" />
            <location filename="../../explorer/drawing/period_words.py" />
            <source>{first} to {last}</source>
            <translation>{first}至{last}</translation>
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
            <translation>{first}、{next}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/cluster_content.py" />
            <location filename="../../explorer/desktop/panes/dates.py" />
            <source>{first}; {next}</source>
            <translation>{first}；{next}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>{held} of %n hit(s) held back</source>
            <translation>
                <numerusform>%n 項結果中有 {held} 項被擋下</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>{kept} kept</source>
            <translation>保留 {kept} 筆</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/salvaging.py" />
            <source>{kept} records were saved into {file}; {lost} are lost. The damaged file was left as it is. Compare with the newest backup before you go on with the new archive.</source>
            <translation>已將 {kept} 筆記錄存入 {file}；遺失 {lost} 筆。損壞的檔案維持原狀。請先與最新的備份比較，再繼續使用新的檔案庫。</translation>
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
            <translation>{language} · 原文</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/split_form.py" />
            <source>{language}: {text}</source>
            <translation>{language}：{text}</translation>
        </message>
        <message>
            <location filename="../../explorer/store/salvage_report.py" />
            <source>{less} without all they had ({reduced})</source>
            <translation>{less} 筆內容不全（{reduced}）</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_trade.py" />
            <location filename="../../explorer/trade/words.py" />
            <source>{low} to {high}</source>
            <translation>{low} 至 {high}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/references.py" />
            <source>{name} is cited by {counted}, so nothing was removed. Give these another source first.</source>
            <translation>有 {counted}引用「{name}」，因此未移除任何內容。請先為其改用其他來源。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/references.py" />
            <source>{name} is named by {counted}, so nothing was removed. Take the name out of these first.</source>
            <translation>有 {counted}提及「{name}」，因此未移除任何內容。請先從中刪去此人。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/notices.py" />
            <source>{name} is used unchanged under the GNU Lesser General Public License. Its libraries are files of their own, in the folder {folder} of the program, and may be replaced by other builds of the same version. Where its source is, and the words of the licence, stand below.</source>
            <translation>{name} 依 GNU 較寬鬆公共授權條款（LGPL）使用，未經修改。它的程式庫是程式資料夾內 {folder} 中獨立的檔案，可用同一版本的其他組建替換。原始碼所在之處與授權條款全文列於下方。</translation>
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
                <numerusform>之前 {number} 則</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/strict_json.py" />
            <source>{number} is no number in JSON</source>
            <translation>{number} 不是 JSON 數字</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/timeline/outside.py" />
            <source>{number} later</source>
            <translation>
                <numerusform>之後 {number} 則</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/timeline/density.py" />
            <source>{number} less exact</source>
            <translation>
                <numerusform>{number} 項日期較粗略</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/paste_preview.py" />
            <source>{number}: {text}</source>
            <translation>{number}：{text}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/drawing/picture_page.py" />
            <source>{n} events in view</source>
            <translation>
                <numerusform>檢視中有 {n} 則事件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/drawing/picture_page.py" />
            <source>{n} without a date</source>
            <translation>
                <numerusform>{n} 則日期不詳</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/visit_content.py" />
            <source>{origin} to {destination}</source>
            <translation>{origin}赴{destination}</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/picture_page.py" />
            <source>{pairs}: {years}</source>
            <translation>{pairs}：{years}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/comparison.py" />
            <source>{pair}: no dated event says when relations began. Select one and count years from it.</source>
            <translation>{pair}：沒有帶日期的事件記載建交時間。請選取一個事件並從它起算。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/status_line.py" />
            <source>{pair}: {count}</source>
            <translation>{pair}：{count}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/period_content.py" />
            <source>{pair}: {period}</source>
            <translation>{pair}：{period}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/filter_bar/bar.py" />
            <source>{passing} of %n event(s) pass</source>
            <translation>
                <numerusform>%n 則事件中有 {passing} 則符合</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/status_line.py" />
            <source>{passing} of %n event(s) pass the filter</source>
            <translation>
                <numerusform>%n 則事件中有 {passing} 則符合篩選</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/choices.py" />
            <source>{period} (in view)</source>
            <translation>{period}（目前檢視）</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/figure_words.py" />
            <source>{period}, estimated</source>
            <translation>{period}，估計</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/figure_words.py" />
            <source>{period}, yearly mean</source>
            <translation>{period}，年平均</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/captions.py" />
            <source>{person}, {office}</source>
            <translation>{person}，{office}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/citation.py" />
            <source>{publisher}, {date}</source>
            <translation>{publisher}，{date}</translation>
        </message>
        <message>
            <location filename="../../explorer/app/windows.py" />
            <source>{reason} Nor can the same scene be drawn into {file}: {problem}. 'dyad render' draws it elsewhere.</source>
            <translation>{reason}同一畫面也無法繪製到 {file}：{problem}。「dyad render」可以將它繪製到別處。</translation>
        </message>
        <message>
            <location filename="../../explorer/app/windows.py" />
            <source>{reason} The archive holds no dossier to draw.</source>
            <translation>{reason} 檔案庫中沒有可繪製的卷宗。</translation>
        </message>
        <message>
            <location filename="../../explorer/commands/safekeeping.py" />
            <source>{reason} To restore a backup in the place of {file}, move that file away first.</source>
            <translation>{reason}若要以備份取代 {file}，請先移走該檔。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history_reading.py" />
            <source>{record} added: {name}</source>
            <translation>新增{record}：{name}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history_reading.py" />
            <source>{record} changed: {name}</source>
            <translation>更改{record}：{name}</translation>
        </message>
        <message>
            <location filename="../../explorer/store/damaged_record.py" />
            <source>{record} in the archive {file} is damaged: what stands there is not what Dyad wrote. So it was not changed, and nothing of this step was written; all other records can be edited as ever. Ask whoever looks after the database to compare it with its last backup; 'dyad check' lists all that is damaged.</source>
            <translation>檔案庫 {file} 中的{record}已損壞：其中內容並非 Dyad 所寫入。因此未予更改，此步驟也完全沒有寫入；其他記錄都可照常編輯。請資料庫管理者將其與上次備份比較；「dyad check」會列出所有損壞之處。</translation>
        </message>
        <message>
            <location filename="../../explorer/store/damaged_record.py" />
            <source>{record} in the archive {file} is damaged: what stands there is not what Dyad wrote. So it was not changed, and nothing of this step was written; all other records can be edited as ever. Go back to a backup ('dyad restore'), or save what is undamaged into a new archive ('dyad salvage'); 'dyad check' lists all that is damaged.</source>
            <translation>檔案庫 {file} 中的{record}已損壞：其中內容並非 Dyad 所寫入。因此未予更改，此步驟也完全沒有寫入；其他記錄都可照常編輯。請還原至備份（「dyad restore」），或將完好的部分存入新的檔案庫（「dyad salvage」）；「dyad check」會列出所有損壞之處。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history_reading.py" />
            <source>{record} removed: {name}</source>
            <translation>移除{record}：{name}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/merging.py" />
            <source>{record} stays</source>
            <translation>保留：{record}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/earlier_state.py" />
            <source>{record} {name}</source>
            <translation>{record}「{name}」</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/clashes.py" />
            <source>{record} {name} refers to it: changed by {who}, {when}</source>
            <translation>{record}「{name}」引用此記錄：{who} 於 {when} 更改</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/clashes.py" />
            <source>{record} {name}: changed by {who}, {when}</source>
            <translation>{record}「{name}」：{who} 於 {when} 更改</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>{record}: {name}</source>
            <translation>{record}：{name}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/citation.py" />
            <source>{reference}.</source>
            <translation>{reference}。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/status_line.py" />
            <source>{shown} of %n event(s) in view</source>
            <translation>
                <numerusform>檢視中有 {shown} 則事件，共 %n 則</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/sidebar/undated.py" />
            <source>{some} of {total}</source>
            <translation>{total} 則中的 {some} 則</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/salvaging.py" />
            <source>{table}: {what}</source>
            <translation>{table}：{what}</translation>
        </message>
        <message>
            <location filename="../../explorer/drawing/trade_caption.py" />
            <source>{ticks} {countries}.</source>
            <translation>{ticks}{countries}。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/citation.py" />
            <source>{title} ({date})</source>
            <translation>{title}（{date}）</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/citation.py" />
            <source>{title} [{translation}]</source>
            <translation>{title} [{translation}]</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/earlier_state.py" />
            <source>{title} as it was after this step: {step} ({who}, {when})</source>
            <translation>{title}，在此步驟之後的狀態：{step}（{who}，{when}）</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/filter_bar/pins.py" />
            <source>{title} · {date}</source>
            <translation>{title} · {date}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/headings.py" />
            <source>{title}, {count}</source>
            <translation>{title}，{count}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/descriptions.py" />
            <source>{title}, {date}, {kind}, {country}</source>
            <translation>{title}，{date}，{kind}，{country}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/canvas/descriptions.py" />
            <source>{title}, {date}, {kind}, {country}, pinned</source>
            <translation>{title}，{date}，{kind}，{country}，已釘選</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/several.py" />
            <source>{title}: {problem}</source>
            <translation>{title}：{problem}</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>{unit}, linear scale.</source>
            <translation>{unit}，線性刻度。</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>{unit}, log scale from {floor}.</source>
            <translation>{unit}，對數刻度，自 {floor} 起。</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>{value}</source>
            <translation>{value}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/split_form.py" />
            <source>{value}: {event}</source>
            <translation>{value}：{event}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/backups_window.py" />
            <source>{what} (as it is now)</source>
            <translation>{what}（現狀）</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/history.py" />
            <source>{what} (undone)</source>
            <translation>{what}（已復原）</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>{what} (yours is kept)</source>
            <translation>{what}（保留您的版本）</translation>
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
            <translation>{what}：{amount}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/words.py" />
            <source>{what}: {fields}</source>
            <translation>{what}：{fields}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/offices.py" />
            <source>{whose}, in {events}</source>
            <translation>{whose}：{events}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/meeting.py" />
            <source>{who} changed this record while you were editing it: {when}. Nothing was written; both versions stand here side by side.</source>
            <translation>您編輯此記錄時，{who} 已作更改：{when}。未寫入任何內容；兩個版本並列於此。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/meeting.py" />
            <source>{who} removed this record while you were editing it: {when}. Nothing was written.</source>
            <translation>您編輯此記錄時，{who} 已將其移除：{when}。未寫入任何內容。</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/news/words.py" />
            <source>{who}, {when}</source>
            <translation>{who}，{when}</translation>
        </message>
        <message>
            <location filename="../../explorer/timeline/partner_strips.py" />
            <source>{years} · {partner}: {out} abroad, {joint} joint, {received} received</source>
            <translation>{years} · {partner}：對外 {out}，共同 {joint}，對方 {received}</translation>
        </message>
        <message>
            <location filename="../../explorer/timeline/partner_strips.py" />
            <source>{years} · {partner}: {out} abroad, {received} received</source>
            <translation>{years} · {partner}：對外 {out}，對方 {received}</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/panes/trade_table.py" />
            <source>{year}, {what}</source>
            <translation>{year}，{what}</translation>
        </message>
        <message>
            <location filename="../../explorer/trade/readout.py" />
            <source>{year}:</source>
            <translation>{year}：</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/editing/value_words.py" />
            <source>“{text}”</source>
            <translation>「{text}」</translation>
        </message>
        <message>
            <location filename="../../explorer/desktop/flows/table_edits.py" />
            <source>“{title}” was changed by somebody else meanwhile, so none of the events was changed. Look at it, then do it again.</source>
            <translation>「{title}」期間已由他人更改，因此所有事件都未更改。請先查看該事件，然後再試一次。</translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/desktop/editing/library_window.py" />
            <source>… and %n more</source>
            <translation>
                <numerusform>…另有 %n 筆</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../explorer/exchange/problems.py" />
            <source>… and {count} more</source>
            <translation>……另有 {count} 處</translation>
        </message>
    </context>
</TS>
