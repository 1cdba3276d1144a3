/** Quiet words for passphrases: short, without accents, unlike each other. 256 of them, 8 bits each. */
export const quiet = `
acorn adobe alder almond amber anchor anvil apple apron arbor arrow aspen atlas autumn avenue badger
bagel bamboo banjo barley barrel basil basket beacon beaver beetle bell bench berry birch biscuit blanket
blossom boat bonfire border bottle boulder branch bread breeze brick bridge bronze brook broom bucket butter
button cabin cactus camel candle canoe canvas canyon carpet carrot castle cedar cellar chalk cherry chess
chimney cider cinder circle citrus clay cliff clock clover coast cobalt cocoa copper coral cotton cradle
crater cricket crystal cube cup curtain cushion daisy dawn delta desert diamond dolphin donkey drawer drum
dune eagle easel echo elbow elm ember engine envelope evening fabric falcon feather fennel fern ferry
fiddle field finch flame flannel flint flute forest fossil fountain fox garden garlic gate ginger glacier
glove goose granite grape gravel guitar hammer hammock harbor harp hazel heron hill hinge honey horizon
husk igloo indigo inlet iris island ivory ivy jacket jasmine jungle kettle kiwi ladder lagoon lake
lantern larch lava lemon lentil library lilac linen lizard lobster locket lotus magnet maple marble market
meadow melon mercury mill mint mirror mitten moon mosaic moss motor mountain muffin mustard needle nest
nickel north nutmeg oak oasis oat ocean olive onion orange orbit orchard otter oven oyster paddle
palm panda paper parade parcel parsley peach peanut pebble pelican pencil pepper piano pigeon pillow pine
planet plum pocket pollen pond poplar potter prairie prism puddle pumpkin puzzle quartz quilt rabbit radish
raft raven ribbon river robin rocket rowan saddle saffron sail salmon sand sapphire scarf shadow slate
`
  .trim()
  .split(/\s+/);
