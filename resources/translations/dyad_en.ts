<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>dyad</name>
        <message numerus="yes">
            <location filename="../../explorer/trade/legend.py" />
            <source>%n figure(s) in other currencies not shown.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/trade/legend.py" />
            <source>%n figure(s) of single products not shown.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/trade/legend.py" />
            <source>%n more</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/exchange/problems.py" />
            <source>{file} was not imported, because it breaks the format in {n} place(s). Nothing was written. Correct what is listed, then import it again.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/exchange/problems.py" />
            <source>… and {n} more</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
</TS>
