"""Japanese surnames and places whose reading is not, or not early enough, among the combinations of their kanji.

The real reading comes first, then what machines commonly make of the kanji, if known.
"""

from __future__ import annotations


def _table(text: str) -> dict[str, tuple[str, ...]]:
    return {word: tuple(read) for word, *read in map(str.split, text.split(","))}


IRREGULAR = _table(
    # surnames
    "東海林 shoji tokairin,長谷川 hasegawa nagatanigawa,長谷部 hasebe,長谷 hase nagatani,五十嵐 igarashi,"
    "服部 hattori,日下部 kusakabe,日下 kusaka,早乙女 saotome,小鳥遊 takanashi,御手洗 mitarai,百目鬼 domeki,"
    "四月一日 watanuki,八月一日 hozumi,東雲 shinonome,飛鳥 asuka,大和 yamato daiwa,春日 kasuga,羽生 hanyu habu,"
    "菅 suga kan,菅原 sugawara sugahara,海老名 ebina,海老原 ebihara,海老沢 ebisawa,蝦名 ebina,生田 ikuta,"
    "生駒 ikoma,羽田 haneda hata,上野 ueno kamino,河野 kono kawano,高野 takano kono,神戸 kobe kanbe,渡辺 watanabe,"
    "渡部 watanabe watabe,阿部 abe,安倍 abe,安部 abe,武藤 muto,斉藤 saito,斎藤 saito,工藤 kudo,久保 kubo,"
    "下村 shimomura,香川 kagawa,香取 katori,等々力 todoroki,我妻 agatsuma wagatsuma,吾妻 azuma,安心院 ajimu,"
    "勅使河原 teshigawara,伊達 date,越智 ochi,小此木 okonogi,京極 kyogoku,金田一 kindaichi,久米 kume,"
    "桑原 kuwabara kuwahara,西園寺 saionji,三枝 saegusa,七五三 shime,正親町 ogimachi,神宮寺 jinguji,真田 sanada,"
    "砂金 isago,勘解由小路 kadenokoji,武者小路 mushanokoji,蜷川 ninagawa,八百板 yaoita,八尋 yahiro,"
    "一尺八寸 kamatsuka,万里小路 madenokoji,薬袋 minai,錦織 nishikori nishikiori,竈門 kamado,和泉 izumi wasen,"
    "和田 wada,雲母 kirara,大豆生田 omameuda,鴨志田 kamoshida,目黒 meguro,土方 hijikata,土師 haji,仁科 nishina,"
    "月見里 yamanashi,卜部 urabe,刑部 osakabe,忌部 inbe,物部 mononobe,膳所 zeze,一口 imoarai,"
    "小谷 kotani odani oya,小田切 odagiri,下妻 shimotsuma,門真 kadoma,八幡 yawata yahata hachiman,鵜飼 ukai,"
    "鵜殿 udono,無着 muchaku,"
    # given names read as a whole
    "一 hajime ichi,一二三 hifumi,明治 meiji,平安 heian,大翔 hiroto yamato taisho,陽葵 himari,向日葵 himawari,"
    "日向 hinata hyuga,小百合 sayuri,百合子 yuriko,百合 yuri,撫子 nadeshiko,弥生 yayoi,五月 satsuki,皐月 satsuki,"
    "睦月 mutsuki,如月 kisaragi,紅葉 momiji kureha,朝陽 asahi,翼 tsubasa,七海 nanami,海斗 kaito,美空 misora miku,"
    "心愛 kokoa kokona,結愛 yua,"
    # places
    "神奈川 kanagawa,大阪 osaka,東京 tokyo,京都 kyoto,北海道 hokkaido,埼玉 saitama,茨城 ibaraki,宮城 miyagi,"
    "岐阜 gifu,滋賀 shiga,奈良 nara,鳥取 tottori,島根 shimane,愛媛 ehime,高知 kochi,大分 oita,沖縄 okinawa,"
    "札幌 sapporo,小樽 otaru,登別 noboribetsu,稚内 wakkanai,長万部 oshamanbe,山形 yamagata,相模 sagami,"
    "武蔵 musashi,信濃 shinano,上総 kazusa,下総 shimosa,安房 awa,尾張 owari,三河 mikawa,出雲 izumo,石見 iwami,"
    "長門 nagato,日向灘 hyuganada,薩摩 satsuma,対馬 tsushima,壱岐 iki,枕崎 makurazaki,指宿 ibusuki,別府 beppu,"
    "太宰府 dazaifu,大宰府 dazaifu,太秦 uzumasa,嵐山 arashiyama,銀閣寺 ginkakuji,清水寺 kiyomizudera,"
    "清水 shimizu kiyomizu,伏見 fushimi,宇治 uji,枚方 hirakata,交野 katano,放出 hanaten,十三 juso,住吉 sumiyoshi,"
    "今治 imabari,丸亀 marugame,下関 shimonoseki,我孫子 abiko,酒々井 shisui,匝瑳 sosa,"
    "潮来 itako,牛久 ushiku,取手 toride,福生 fussa,御徒町 okachimachi,秋葉原 akihabara,"
    "日本橋 nihonbashi nipponbashi,日本 nihon nippon,新宿 shinjuku,渋谷 shibuya,飯田橋 iidabashi,浅草 asakusa,"
    "上高地 kamikochi,飛騨 hida,白馬 hakuba,軽井沢 karuizawa,御殿場 gotenba,西宮 nishinomiya,利根 tone,熱海 atami,"
    "伊豆 izu,三島 mishima,新潟 niigata,柏崎 kashiwazaki,糸魚川 itoigawa,珠洲 suzu,羽咋 hakui,七尾 nanao,"
    "輪島 wajima,石川 ishikawa,敦賀 tsuruga,舞鶴 maizuru,城崎 kinosaki,姫路 himeji,明石 akashi,尼崎 amagasaki"
)
