/** Des mots tranquilles pour les phrases de passe : courts, sans accents, distincts. 256 mots, 8 bits chacun. */
export const quiet = `
abeille abricot agneau aiguille ajonc alouette amande ananas ancre antilope arbre ardoise argile armoire atelier
aurore autruche avenue avoine badge balai balcon baleine balise bambou banane banc barque basilic bateau belette
berceau biche bijou billet bison bocal bois bonnet bouchon bougie boulanger bourgeon boussole bouton branche brebis
brindille brique brouillard bruine buffet buisson cabane cacao caillou camion canard canot caribou carotte carte
cascade castor caverne ceinture cerf cerise chaise chalet chandelle chapeau charbon chariot chaton chemise chou
cigogne ciment citron clairon classeur clavier cloche clocher coffre colibri colline colombe comptoir copeau coquille corail
corbeau corde cormoran cornet coton couloir coussin couteau crayon crevette cristal cuivre cygne dauphin diamant
domino drapeau dune eau encre enclume enveloppe escalier escargot espace estuaire facteur faisan falaise farine faucon
fenouil ferme feuille ficelle figue filet flacon flamme flocon fontaine forge fossile foulard fourchette fourmi framboise
fraise fromage galet gant garage gazelle girafe girouette givre glace goudron grange granit grenier grillon grive grue
guitare hamac hameau hanneton haricot harpe herbe heron hibou hirondelle houblon huile igloo image indigo iris ivoire
jardin jasmin jonquille journal jument kayak kiwi lac lagune lampe lanterne lapin laurier lavande lentille lettre lilas
lime linge lionceau livre loutre lune lynx machine magnolia maison manteau marbre marmotte marteau melon menthe
meule miel mimosa miroir mitaine montagne mosaique moteur mouette moulin mousse mouton muguet mulot myrtille navet
neige noisette nuage oasis ocre oie oignon olive ombre orage orange orchestre orme ourson outarde pagaie
pain palmier panda papier parasol pelle perche perdrix persil phare piano pigeon pinceau pirogue plage plume poire
`
  .trim()
  .split(/\s+/);
