const adjectives =
  'red green blue amber north south east west inner outer upper lower primary spare mobile fixed local global daily annual'.split(
    ' ',
  );
const nouns =
  'valve pump crane truck depot parcel pallet permit audit sensor meter tank boiler switch cable panel rotor filter turbine winch barge tunnel signal platform gate turnstile locker bench kiosk tower beacon harbour silo hopper furnace mill press lathe drill mixer'.split(
    ' ',
  );

/** The name of the n-th entity: distinct for the first 800, numbered beyond. */
function entityName(n: number): string {
  const noun = nouns[n % nouns.length];
  const adjective = adjectives[Math.floor(n / nouns.length) % adjectives.length];
  const round = Math.floor(n / (nouns.length * adjectives.length));
  return `${adjective} ${noun}${round > 0 ? ` ${'bcdef'[round - 1]}` : ''}`;
}

/** A brief of `tables` entities with eight attributes each and about 1.3 relationships an entity. */
export function largeBrief(tables: number): string {
  const names = Array.from({ length: tables }, (_, n) => entityName(n));
  const entities = names.map(
    (name) =>
      `- ${name}: name, serial number (unique), status (planned, active, retired), weight in kg, price, installed on, note (optional), capacity`,
  );
  const links = names.slice(1).flatMap((name, at) => {
    const parent = `- Each ${name} belongs to exactly one ${names[Math.floor(at / 3)]}.`;
    return at % 3 === 0 && at > 6 ? [parent, `- A ${name} may be assigned to a ${names[at - 5]}.`] : [parent];
  });
  return `# Plant\n\n## Entities\n${entities.join('\n')}\n\n## Relationships\n${links.join('\n')}\n`;
}
