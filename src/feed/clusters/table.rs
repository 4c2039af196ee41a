// Written by `cargo run -p clusters`, after Unicode 17.0; not to be changed by hand.

use super::kind::Kind;

/// Of each kind: pairs of how many characters are of another, and how many more than one of this follow. Numbers
/// have 26 digits, of which the last is a small letter.
#[rustfmt::skip]
pub const RUNS: [(Kind, &str); 13] = [
    (Kind::Control, "aBfDrBgnaCBmaGUraDAqacbygBxpDGHjaJglTUapBZQudHWxhBTKZlBfDsExJgFIl"),
    (Kind::Extend, "BDoEhKpgKdBsbabbbbbaCukBwuqaDxgcfcbbdBjaBeBaDnkCgijaydbibcbeBrcChiBqxbBfCdabaehigkbB\
        daCgabacdsakbBaacbCfaebebccdaBebdalbCfaeebbzbwfbaCgabbbdqckbBeaChabamajaBoadaCdabcfc\
        bciblbBdaCgacbbadcbdhblbBcbCfbbacdsakbBdaCuaeaccbaiaDdacgmhDuacilgCvbBbababaCdnbebbf\
        kbBjjaDydbfcacbzbecqdnacbgapaBBbcBKkdBccBdbBebCmbbgiacibajaBtcbaEnbBiaEocebjagcIlbca\
        CgabgdachgjcaBwBtcludBwjebBnimbBgdccbbCeabbdabeCehcbFwcbmbgeagadbHqClBBsBgEOccFlaDsB\
        fVifEbbBSQedbjBgbDcbKmadaeazbfaFvbBarnaBmhzkbaBscBwacdcbBnaCpfcbcbmaiaBvaBzabccbfbba\
        BqbJnacaeaBDZsaBCjpqpOcbXhaIsaFteCMgcbbfdBocGobWbdCneMfbCzfCskBxdEtaCcoBpacbkcBxdcbh\
        aCjcBkebfbaCkambCaibaidcaDrccdgacaGbadhvbCfbbabamajaogdeCpacfbacabcebcaobDhhccbaxaDd\
        acfbacabbbbJbacdgbbbBbbDhhcabbEcabachDxabacdbeJzibbJlakcfaFodcbeaBgjBofcdsfccBumbaHr\
        abcbaHtgbfbaDevcgbbbbEsfdabbbgbaCubdabaNjblbCaefbyaHXtagoQYyldcDSaeChgBOiaCldDdalbBD\
        AxbGYzBtcwUwedfihcgBedFscCYdCceBxiaoaweboCAigbqcgbbbeDwaGegOlaCjdTodJubJjacahbfaSggE\
        fgEBgeBSXYuDrEyJf"),
    (Kind::Linker, "DNpaExaJvaExaJvaJvaBCtaCWuaZdaItaDyaCBUyaLxaBKCeaCQlaZsaCBlaKeaDdaBTwa"),
    (Kind::NonJoiner, "MDoa"),
    (Kind::Joiner, "MDpa"),
    (Kind::SpacingMark, "DKtaCdaccidbbBybChbgbcbCcaCgcCoaCgciabbCbbCiagbcbEkabbdcbcCacCjdCjbCgacabbBuaobChbfc\
        bcCbbCybggtbClaExaFibClaGvajbzbBsaCSvahhbbNidccebbfIqbCgabavfFpaCfdCmaBeaebClaccbaCb\
        hibGpavaCAShbcaDkbBypFmaBwaBwbebcbEhbcbyaGbacbfaJdbbbbbbaBLXjabaExaBtcebElaybChaBwcj\
        aoaDpcdbGqcBfbChabdcbcbvbDhbpabbDzcibdaEdbgabbbacaJebgdcaEjcibbaEfabbEgahaKbcjaJoebb\
        habaFmcideaDgaBdbCkaHtadabaHraoaEcahacaIfeebbaNmbmaBwbibYZacFJgCc"),
    (Kind::Prepend, "CHcfIhaBxaOubDcaBRnaDUGkapaJkbUfaCBlabaMkfBAyaRba"),
    (Kind::Flag, "HGOkz"),
    (Kind::Consonant, "DLlBkBehyhvtbgbaddBibbaqbGhtbgbbbeClaBbtbgbbbeBibbaraGhtbpBecHeBlBBhBquaqfeddadbhcem\
        maCQjBzXwCaHabgBgrhCcBdnblcCBSdcdBjBtecikeDtpbcgadbDskIfBaBJQzapdbcbBcCOzBjBdacaVwjb\
        acabBlCAcgcachbbbxIaakBnBdalBnBSimbBh"),
    (Kind::Pictograph, "GnaeaLYramaIiawaDmfpbOdbmaGkazkecHraIxbkajaCgdbejacacbcaeacabbcadadbicfabafllbcabbba\
        sacbsfbabbdbfacbeblbfbcafbbabbubffbdcaeacacfbacababagadagakbpacaeabaecbalbBwcjaoaoaO\
        ibRvctbBzaeaBVuamaXdabaGMRqaBndDwlpbpaobBljEibmboacjtCdBbokauacibdjwgHfcEhcbbccDeccb\
        dfJtbCklfbxhbchmacdcaebnbcaibjafcmciccabaeagadagDhBwCrfhcqdabfcmIkBlmdCehkfBohBebmdc\
        njBmmBubjbHcDkhoFpJwBNh"),
    (Kind::Leading, "GLkDrCFOqBc"),
    (Kind::Vowel, "GPcCtCWZwwCERcadd"),
    (Kind::Trailing, "GRwDjCWXnBw"),
];
