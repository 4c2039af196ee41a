<?php

// Written by `cargo run -p clusters`, after Unicode 17.0; not to be changed by hand.

declare(strict_types=1);

namespace Loupe\Core\Feed;

/** The characters of each kind of ClusterKind. */
final class ClusterTable
{
    /**
     * Pairs of how many characters are of another kind, and how many more than one of this follow. Numbers have 26
     * digits, of which the last is a small letter.
     */
    public const RUNS = [
        'Control' => 'aBfDrBgnaCBmaGUraDAqacbygBxpDGHjaJglTUapBZQudHWxhBTKZlBfDsExJgFIl',
        'Extend' => 'BDoEhKpgKdBsbabbbbbaCukBwuqaDxgcfcbbdBjaBeBaDnkCgijaydbibcbeBrcChiBqxbBfCdabaehigkbB'
            . 'daCgabacdsakbBaacbCfaebebccdaBebdalbCfaeebbzbwfbaCgabbbdqckbBeaChabamajaBoadaCdabcfc'
            . 'bciblbBdaCgacbbadcbdhblbBcbCfbbacdsakbBdaCuaeaccbaiaDdacgmhDuacilgCvbBbababaCdnbebbf'
            . 'kbBjjaDydbfcacbzbecqdnacbgapaBBbcBKkdBccBdbBebCmbbgiacibajaBtcbaEnbBiaEocebjagcIlbca'
            . 'CgabgdachgjcaBwBtcludBwjebBnimbBgdccbbCeabbdabeCehcbFwcbmbgeagadbHqClBBsBgEOccFlaDsB'
            . 'fVifEbbBSQedbjBgbDcbKmadaeazbfaFvbBarnaBmhzkbaBscBwacdcbBnaCpfcbcbmaiaBvaBzabccbfbba'
            . 'BqbJnacaeaBDZsaBCjpqpOcbXhaIsaFteCMgcbbfdBocGobWbdCneMfbCzfCskBxdEtaCcoBpacbkcBxdcbh'
            . 'aCjcBkebfbaCkambCaibaidcaDrccdgacaGbadhvbCfbbabamajaogdeCpacfbacabcebcaobDhhccbaxaDd'
            . 'acfbacabbbbJbacdgbbbBbbDhhcabbEcabachDxabacdbeJzibbJlakcfaFodcbeaBgjBofcdsfccBumbaHr'
            . 'abcbaHtgbfbaDevcgbbbbEsfdabbbgbaCubdabaNjblbCaefbyaHXtagoQYyldcDSaeChgBOiaCldDdalbBD'
            . 'AxbGYzBtcwUwedfihcgBedFscCYdCceBxiaoaweboCAigbqcgbbbeDwaGegOlaCjdTodJubJjacahbfaSggE'
            . 'fgEBgeBSXYuDrEyJf',
        'Linker' => 'DNpaExaJvaExaJvaJvaBCtaCWuaZdaItaDyaCBUyaLxaBKCeaCQlaZsaCBlaKeaDdaBTwa',
        'NonJoiner' => 'MDoa',
        'Joiner' => 'MDpa',
        'SpacingMark' => 'DKtaCdaccidbbBybChbgbcbCcaCgcCoaCgciabbCbbCiagbcbEkabbdcbcCacCjdCjbCgacabbBuaobChbfc'
            . 'bcCbbCybggtbClaExaFibClaGvajbzbBsaCSvahhbbNidccebbfIqbCgabavfFpaCfdCmaBeaebClaccbaCb'
            . 'hibGpavaCAShbcaDkbBypFmaBwaBwbebcbEhbcbyaGbacbfaJdbbbbbbaBLXjabaExaBtcebElaybChaBwcj'
            . 'aoaDpcdbGqcBfbChabdcbcbvbDhbpabbDzcibdaEdbgabbbacaJebgdcaEjcibbaEfabbEgahaKbcjaJoebb'
            . 'habaFmcideaDgaBdbCkaHtadabaHraoaEcahacaIfeebbaNmbmaBwbibYZacFJgCc',
        'Prepend' => 'CHcfIhaBxaOubDcaBRnaDUGkapaJkbUfaCBlabaMkfBAyaRba',
        'Flag' => 'HGOkz',
        'Consonant' => 'DLlBkBehyhvtbgbaddBibbaqbGhtbgbbbeClaBbtbgbbbeBibbaraGhtbpBecHeBlBBhBquaqfeddadbhcem'
            . 'maCQjBzXwCaHabgBgrhCcBdnblcCBSdcdBjBtecikeDtpbcgadbDskIfBaBJQzapdbcbBcCOzBjBdacaVwjb'
            . 'acabBlCAcgcachbbbxIaakBnBdalBnBSimbBh',
        'Pictograph' => 'GnaeaLYramaIiawaDmfpbOdbmaGkazkecHraIxbkajaCgdbejacacbcaeacabbcadadbicfabafllbcabbba'
            . 'sacbsfbabbdbfacbeblbfbcafbbabbubffbdcaeacacfbacababagadagakbpacaeabaecbalbBwcjaoaoaO'
            . 'ibRvctbBzaeaBVuamaXdabaGMRqaBndDwlpbpaobBljEibmboacjtCdBbokauacibdjwgHfcEhcbbccDeccb'
            . 'dfJtbCklfbxhbchmacdcaebnbcaibjafcmciccabaeagadagDhBwCrfhcqdabfcmIkBlmdCehkfBohBebmdc'
            . 'njBmmBubjbHcDkhoFpJwBNh',
        'Leading' => 'GLkDrCFOqBc',
        'Vowel' => 'GPcCtCWZwwCERcadd',
        'Trailing' => 'GRwDjCWXnBw',
    ];
}
