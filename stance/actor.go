package stance

// An ActorKind says what an Actor is.
type ActorKind string

// The kinds of Actor.
const (
	Person     ActorKind = "person"
	Collective ActorKind = "collective" // a state, a union or an organisation that speaks as one
)

// A Gender helps to resolve "he" and "she"; it is never shown.
type Gender string

// The genders a pronoun can tell apart.
const (
	Female Gender = "female"
	Male   Gender = "male"
)

// An Actor is who speaks: a person, or a collective such as "russia".
type Actor struct {
	Key     string    `yaml:"key"` // ascii, lower case: "vonderleyen"
	Name    string    `yaml:"name"`
	Kind    ActorKind `yaml:"kind,omitempty"`
	Gender  Gender    `yaml:"gender,omitempty"`
	Aliases []string  `yaml:"aliases,omitempty,flow"` // other spellings; one of a single word lets the bare surname stand for the actor
	Country string    `yaml:"country,omitempty"`      // key of the Country he or she acts for; empty: none known
	Offices []Office  `yaml:"offices,omitempty"`
	Groups  []string  `yaml:"groups,omitempty,flow"` // keys of Groups to which the actor always belongs
}

// An Office is a post that an actor holds for a time.
type Office struct {
	Title string `yaml:"title"`           // "president", "foreign minister"; lower case
	Of    string `yaml:"of"`              // key of a Country or a collective Actor ("us", "europe", "nato")
	From  Date   `yaml:"from,omitempty"`  // zero: always
	Until Date   `yaml:"until,omitempty"` // zero: still
}

// Held says whether the office was held at any time that d can mean. Every
// office was held at some time, so a zero d always holds.
func (o Office) Held(d Date) bool {
	if d.IsZero() {
		return true
	}
	first, last := d.Bounds()
	begin, _ := o.From.Bounds()
	_, end := o.Until.Bounds()
	return (o.From.IsZero() || !last.Before(begin)) && (o.Until.IsZero() || !first.After(end))
}

// A Country gives the words by which texts name a state, a union or an alliance,
// and the collective actor that its metonyms stand for.
type Country struct {
	Key      string   `yaml:"key"`  // also the key of the collective Actor
	Name     string   `yaml:"name"` // "Ukraine"
	Names    []string `yaml:"names,omitempty,flow"`
	Adjs     []string `yaml:"adjectives,omitempty,flow"` // "Ukrainian"
	Metonyms []string `yaml:"metonyms,omitempty,flow"`   // "Kyiv", "the Kremlin", without "the"
	Region   string   `yaml:"region,omitempty"`          // "europe" or empty
	Leader   string   `yaml:"leader,omitempty"`          // the office of "the Ukrainian leader"; empty: the highest that is known
}

// Actor returns the collective that speaks for the country.
func (c Country) Actor() Actor {
	return Actor{Key: c.Key, Name: c.Name, Kind: Collective, Aliases: c.Names, Country: c.Key}
}

// A Group gathers actors for a comparison; it is no actor itself.
type Group struct {
	Key       string   `yaml:"key"`
	Name      string   `yaml:"name"`
	Region    string   `yaml:"region,omitempty"`         // members: holders of one of Titles for a Country of this Region
	Countries []string `yaml:"countries,omitempty,flow"` // the same for Countries by key
	Titles    []string `yaml:"titles,omitempty,flow"`    // offices that make a member
	Except    []string `yaml:"except,omitempty,flow"`    // keys of countries that are left out
	Members   []string `yaml:"members,omitempty,flow"`   // keys of actors that are members by name
}
