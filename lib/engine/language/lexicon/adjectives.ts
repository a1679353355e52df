/** Adjectives that describe a thing and are not part of a compound's name by themselves. */
export const adjectives: ReadonlySet<string> = new Set(
  `active inactive available unavailable open closed public private new old current previous next last first second third
   third-party final initial total average maximum minimum max min main primary secondary basic detailed specific personal
   annual monthly weekly daily hourly yearly quarterly actual real full partial short long large small big high low good bad
   unique optional mandatory required necessary important relevant relative related valid invalid free paid unpaid pending
   overdue upcoming past recent latest newest oldest early late medical financial commercial technical professional educational
   academic electronic digital physical online offline mobile local national international regional global domestic foreign
   public legal official internal external individual single double multiple various different several same similar other
   certain particular special general common complete comprehensive entire whole overall accurate correct clear simple complex
   normal regular standard additional extra further positive negative non-negative nonnegative empty blank numeric free-form
   freeform arbitrary anonymous own able unable due ready possible closed-set fixed variable flexible hidden visible editable
   chronological alphabetical responsible possible alternative nutritional agricultural industrial environmental
   geographical residential historical scientific technological temporary permanent live dead male female busy default
   estimated expected scheduled planned preferred nested capable allergic immune resistant intolerant exempt compatible eligible ineligible legitimate applicable suitable
   accountable ordinary deep shallow narrow wide rough strong weak thick thin cheap expensive rare frequent usual urgent
   serious severe safe sensitive perishable fragile hazardous dangerous seasonal vacant identical separate`.split(
    /\s+/,
  ),
);
