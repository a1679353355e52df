const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

/** What people do for a living and to the things of their trade, in words that are hardly ever nouns. */
const deeds = words(
  `abolish absorb acquit agree align amend amputate annotate appraise apprehend assemble attest bake bathe bury calibrate catch cater
   compile compress condemn confiscate consign convene convict crush curate decode decommission decorate deduct defer defrost
   dehydrate demolish deny deport detach detain devise dig dilute disassemble disburse discard discontinue
   disinfect dismantle dismiss dispense dispose disqualify dissolve distill drape eject elect eliminate embalm embroider
   encode encrypt enforce engrave enlist enrich erect escalate evacuate evict excavate exempt exhibit expand expel
   exploit extend extract extradite fabricate ferment fertilize finalise finalize foreclose fry garnish germinate
   hoist illuminate impose impound imprison incubate inflate inherit inject inoculate inscribe intercept interpret
   interrogate graze irrigate isolate knit laminate lay liquidate litigate lubricate manufacture melt merge moor mow navigate
   nurture occupy onboard opt outsource plead pluck pollinate pour preach predict prioritise prioritize proofread
   prosecute prune publicize reap reassign rebuild reclaim recycle redact redirect refuel refurbish rehearse
   reimburse reinforce relocate remit remodel repot reproduce restock restore restrict resume resurface reuse
   revoke rewire rinse rotate salvage sculpt secure seize sever sew shear shelve simulate slaughter smelt solder solicit
   stabilize steer sterilize submerge subtract summon supersede suture tailor tame thaw thresh transcribe transfuse
   acknowledge countersign defend demote disembark distil emit mend mute plough postpone reopen sail sleep stow sublet
   sue testify throttle unplug vanish wean unload unpack waive weave weigh winterize withhold`,
);

/** The same in words that are nouns just as often; context decides. */
export const tradeNouns: readonly string[] = words(
  `anchor appeal ban berth bind bottle consent demand brew broadcast commission dock drill dye embed file fire flush forge forward freeze
   fuel glaze graft grill grind groom hatch haul heat highlight hunt inquire lift massage mill mint mix mount
   overhaul paint parole patent patrol peel photograph pick pitch plow polish premiere pump raffle rake recall
   recruit render reprint rescue roast sand scan scout scrap screen seal seed sentence shred slice smoke soak spawn
   spray steam stitch substitute subtitle surrender swap sweep tattoo transplant triage trim tune vet wash weld
   arrest audit discharge flag fold load stamp survey witness
   wire worship wrap yoke`,
);

/** Verbs of the trades, beside those of the field itself. */
export const tradeVerbs: readonly string[] = [...deeds, ...tradeNouns];
