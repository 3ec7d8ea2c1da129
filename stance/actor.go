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
	Key     string // ascii, lower case: "vonderleyen"
	Name    string // as charts and tables write it
	Kind    ActorKind
	Gender  Gender
	Aliases []string // other spellings and names, each in full
	Country string   // key of the Country he or she acts for; empty: none known
	Offices []Office
	Groups  []string // keys of Groups to which the actor always belongs
}

// An Office is a post that an actor holds for a time.
type Office struct {
	Title string // "president", "foreign minister"; lower case
	Of    string // key of a Country or a collective Actor ("us", "europe", "nato")
	From  Date   // zero: always
	Until Date   // zero: still
}

// A Country gives the words by which texts name a state, and the collective
// actor that its metonyms stand for.
type Country struct {
	Key      string   // also the key of the collective Actor
	Name     string   // "Ukraine"
	Names    []string // other names
	Adjs     []string // "Ukrainian"
	Metonyms []string // "Kyiv", "the Kremlin"
	Region   string   // "europe" or empty
}

// A Group gathers actors for a comparison; it is no actor itself.
type Group struct {
	Key     string
	Name    string
	Region  string   // members: holders of one of Titles for a Country of this Region, or introduced with such
	Titles  []string // offices that make a member
	Except  []string // keys of countries that are left out
	Members []string // keys of actors that are members by name
}
