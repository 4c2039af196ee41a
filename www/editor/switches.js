/** What people write for a switch in a shortcode. From spec/settings.json, by cargo xtask codegen. */
export const ON = [ '1', 'true', 'yes', 'y', 'on', 'ja', 'j', 'oui', 'sí', 'si', 'sì', 'sim', 'tak', 'ano', 'да' ];
export const OFF = [ '0', 'false', 'no', 'n', 'off', 'nein', 'non', 'não', 'nao', 'nie', 'ne', 'нет', 'none', '' ];
