<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hant" sourcelanguage="en">
    <context>
        <name>dyad</name>
        <message numerus="yes">
            <location filename="../../explorer/trade/legend.py" />
            <source>%n figure(s) in other currencies not shown.</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/trade/legend.py" />
            <source>%n figure(s) of single products not shown.</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../explorer/trade/legend.py" />
            <source>%n more</source>
            <translation type="unfinished">
                <numerusform />
            </translation>
        </message>
        <message>
            <location filename="../../explorer/dossier/countries.py" />
            <source>'{code}' is the code of no country</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>a date is written like 1996, 1996-05, 1996-05-27, 199X or 1993/..</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>a day needs its month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>a month cannot follow a year with unspecified digits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>a month cannot follow a year written with Y</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>A new archive cannot be made at {file}, because a file is there already. It was left as it is. Choose another name, or open that file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>a season has no days</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>a year has at most {digits} digits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>a year of more than four digits begins with Y</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>about {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>an interval gives at least one of its ends</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>an interval has two ends, not {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>Another program is writing to the archive {file}, so this could not be done. The archive is unharmed and nothing of this step was written. Wait until the other program is done, then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/readout.py" />
            <source>Balance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>Bars: {sources}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>Billion (thousand million) {currency}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>Both ways</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>exports</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>Exports and imports as each reports them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>Exports FOB, imports CIF.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>less than {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>Million {currency}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>more than {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>nearly {value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/gaps.py" />
            <source>no figures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/gaps.py" />
            <location filename="../../explorer/trade/words.py" />
            <source>not reported</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>of the seasons and quarters only 21 to 24 are kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>only EDTF levels 0 and 1 are kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>sells more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>sets of dates are not kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>The archive {file} can only be read, so nothing was written to it; everything in it is safe. Copy it to a place where you may write, and work on the copy.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>The archive {file} cannot be made, because the folder {folder} does not exist. Nothing was written. Make the folder first, or choose another place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>The archive {file} cannot be read: {reason}. Nothing was changed. Check that the disk is there and that you may read the file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>The archive {file} is damaged and was not opened further. The file was left as it is, and nothing was written to it. Make a copy of it now, then go on from a backup; 'dyad check' lists what is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/store/opening.py" />
            <source>The archive {file} is open for reading only, because its file is protected against writing. Everything in it is safe. To change it, copy it to a place where you may write, and open the copy.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/store/opening.py" />
            <source>The archive {file} is open for reading only, because its folder {folder} is protected against writing. Everything in it is safe. To change it, copy it to a place where you may write, and open the copy.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>The archive {file} was cut short while it was being written, and here it can only be read, so the unfinished step cannot be taken back. Nothing is lost. Copy the file, together with {journal} beside it, to a place where you may write, and open it there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>The archive {file} was written by a newer Dyad (schema {found}; this one knows up to {known}). The file was not changed. Install the newer Dyad to open it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>the interval ends before it begins</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>there is a space before or after it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>There is no archive at {file}. Nothing was made in its place. Check the name, or make a new archive.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>there is no day {day} in {month}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>there is no month {month}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>There is no room left on the disk for the archive {file}. What was in it before is safe, and nothing of this step was written. Free some space, then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>Thousand {currency}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>Ticks: {source}, as reported by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>times of day are not kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/readout.py" />
            <source>Turnover</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>turnover</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>Valuation: {valuation}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>Y stands before years of five digits or more, without leading zeros</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/dossier/edtf.py" />
            <source>year 0 has no sign</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/readout.py" />
            <source>{country}: exports</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>{currency}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>{file} is a folder, not a Dyad archive. Nothing was changed. Choose the archive's own file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>{file} is empty, so it is not a Dyad archive. The file was not changed. If an archive stood there before, take it from a backup; otherwise delete the file and start again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/store/errors.py" />
            <source>{file} is not a Dyad archive. The file was not changed. Choose a file that Dyad has made; dossiers in the interchange format are imported, not opened.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>{low} to {high}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>{unit}, linear scale.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/legend.py" />
            <source>{unit}, log scale from {floor}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/words.py" />
            <source>{value}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../explorer/trade/readout.py" />
            <source>{year}:</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
