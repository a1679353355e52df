const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

/**
 * What people are called after their trade, office or part in something, beside the commonest of them. Only words that
 * hardly ever name a machine, a place, a firm or a paper.
 */
export const trades: readonly string[] = words(
  `attendant trader keeper interpreter skipper archivist curator conservator restorer gardener caretaker beekeeper shepherd tailor seamstress
   plumber electrician carpenter joiner painter bricklayer roofer glazier locksmith blacksmith smith welder machinist
   porter housekeeper cleaner janitor concierge steward stewardess conductor soloist accompanist choirmaster
   choreographer dancer actress stagehand costumier prompter announcer presenter columnist correspondent illustrator
   typesetter proofreader bookseller bookbinder bookkeeper treasurer secretary chairman chairwoman chairperson president
   mayor councillor alderman magistrate prosecutor bailiff notary solicitor barrister paralegal juror arbitrator
   mediator assessor surveyor valuer appraiser auctioneer landlady lodger subtenant occupant homeowner householder
   neighbour neighbor grower breeder fancier falconer gamekeeper forester ranger warden hunter angler sailor boatman
   helmsman coxswain rower swimmer diver lifeguard climber skier snowboarder cyclist motorist chauffeur haulier postman
   postwoman milkman baker butcher brewer distiller vintner winemaker cheesemaker confectioner barista bartender
   sommelier caterer waitress florist gravedigger undertaker embalmer priest vicar pastor rabbi imam sexton verger
   organist chorister midwife paramedic physiotherapist optician optometrist audiologist orthodontist hygienist
   radiologist radiographer anaesthetist anesthetist psychologist psychiatrist dietitian nutritionist carer babysitter
   childminder nanny lecturer headmaster headteacher pupil undergraduate postgraduate alumnus alumna scholar apprentice
   intern proctor invigilator examiner examinee umpire linesman scorer timekeeper marshal jockey farrier lessee lessor
   licensee franchisee shareholder stockholder trustee executor consignor guarantor underwriter croupier detective
   constable sergeant investigator prisoner inmate detainee suspect offender firefighter coastguard programmer analyst
   consultant architect draughtsman estimator superintendent storekeeper warehouseman stevedore craftsperson
   craftswoman artisan potter weaver knitter sculptor engraver jeweller jeweler goldsmith silversmith watchmaker
   shoemaker cobbler upholsterer taxidermist tattooist masseur masseuse beautician manicurist hairdresser helper
   chaperone hostess camper holidaymaker pilgrim hiker walker runner gymnast wrestler boxer fencer archer golfer
   goalkeeper sitter groomer musher gondolier puppeteer magician juggler clown novelist poet playwright lyricist
   pianist violinist cellist drummer guitarist cataloguer bibliographer historian genealogist geologist biologist
   botanist ecologist hydrologist meteorologist archaeologist astronomer physicist chemist mathematician statistician`,
);
