//! The patterns, and the lists of words that they name. How they are written: see [`super::pattern`].

use super::Taboo;

/// Every pattern with what it betrays.
pub(super) fn patterns() -> impl Iterator<Item = (Taboo, &'static str)> {
    let of = |taboo: Taboo, list: &'static [&'static str]| list.iter().map(move |&pattern| (taboo, pattern));
    of(Taboo::Diagnosis, &DIAGNOSIS)
        .chain(of(Taboo::Dose, &DOSE))
        .chain(of(Taboo::ThroughPain, &THROUGH_PAIN))
        .chain(of(Taboo::Diet, &DIET))
}

/// The words of a list.
pub(super) fn list(name: &str) -> &'static str {
    match name {
        "disease" => DISEASE,
        "drug" => DRUG,
        "supplement" => SUPPLEMENT,
        "unit" => UNIT,
        "pain" => PAIN,
        "ill" => ILL,
        "goon" => GO_ON,
        "weiter" => WEITER,
        "take" => TAKE,
        _ => "",
    }
}

const DISEASE: &str = "tendinitis tendonitis tendinopathy tendinosis bursitis arthritis osteoarthritis arthrosis hernia \
    herniated slipped bulging sciatica impingement fasciitis stenosis scoliosis sprain sprained fracture fractured \
    concussion rupture ruptured torn tear anemia anaemia diabetes infection myocarditis angina asthma depression anorexia \
    bulimia rhabdomyolysis splints pneumonia influenza covid bronchitis thrombosis embolism arrhythmia hypothyroidism overtraining \
    osteoporosis fibromyalgia mononucleosis sehnenentzundung sehnenscheidenentzundung schleimbeutelentzundung arthrose \
    bandscheibenvorfall hexenschuss ischias meniskusriss kreuzbandriss muskelfaserriss muskelriss bruch fraktur \
    ermudungsbruch stressfraktur gehirnerschutterung anamie eisenmangel zuckerkrankheit entzundung infektion infekt \
    herzmuskelentzundung herzinfarkt depressionen essstorung magersucht lungenentzundung grippe thrombose embolie \
    ubertrainingssyndrom uebertrainingssyndrom ubertraining verstauchung zerrung banderriss fersensporn tennisarm \
    schilddrusenunterfunktion";

const DRUG: &str = "ibuprofen aspirin paracetamol acetaminophen naproxen diclofenac voltaren tylenol advil painkiller \
    painkillers opioid opioids opiates codeine tramadol morphine cortisone prednisone antibiotic antibiotics amoxicillin \
    insulin metformin steroid steroids anabolics testosterone trenbolone clenbuterol ephedrine epo sarms hgh modafinil \
    amphetamine amphetamines ritalin adderall betablocker antidepressants statins warfarin schmerzmittel schmerztablette \
    schmerztabletten schmerzmitteln novalgin kortison cortison antibiotikum antibiotika steroide anabolika testosteron \
    amphetamin ephedrin betablocker wachstumshormon";

const SUPPLEMENT: &str = "creatine caffeine whey casein bcaa bcaas glutamine citrulline alanine carnitine magnesium zinc \
    vitamin vitamins omega melatonin ashwagandha nitrate bicarbonate electrolytes collagen taurine preworkout booster iron \
    calcium probiotics multivitamin kreatin koffein glutamin citrullin alanin carnitin zink vitamine fischol natron taurin \
    eisen kalzium kollagen nitrat";

const UNIT: &str = "mg mcg ug g gram grams gramm milligram milligrams milligramm microgram micrograms mikrogramm iu ie tablet \
    tablets tablette tabletten pill pills pille pillen capsule capsules kapsel kapseln scoop scoops messloffel drops tropfen \
    dose doses dosis dosen sachet sachets shots";

const PAIN: &str = "pain pains ache aches aching hurt hurts hurting injury injuries schmerz schmerzen schmerzes verletzung \
    verletzungen";

const ILL: &str = "fever flu illness sickness infection cold dizziness numbness nausea symptoms breathlessness palpitations \
    fieber grippe krankheit infekt erkaltung schwindel taubheit ubelkeit symptome symptomen atemnot herzrasen warnsignale \
    warnzeichen";

const GO_ON: &str = "train training continue keep carry push lift run go finish work proceed squat press";

const WEITER: &str =
    "weiter weitermachen weitertrainieren trainiere trainier trainieren durchziehen lauf laufe mach mache zieh";

const TAKE: &str = "take taking use using swallow inject injecting pop nimm nehme nehmen einnehmen schluck schlucke spritz spritze \
    verwende";

const DIAGNOSIS: [&str; 25] = [
    "you have|got|ve ~4 @disease",
    "youve ~4 @disease",
    "you probably|likely|clearly|certainly|may|might|could|must have ~4 @disease",
    "!you do|dont not|have ~4 @disease",
    "suffer|suffers|suffering from ~3 @disease",
    "sounds|looks|seems|appears like|to ~3 @disease",
    "suggests|indicates|means|confirms ~3 @disease",
    "points|pointing to ~3 @disease",
    "sign|signs|symptom|symptoms|case|form of ~3 @disease",
    "consistent with ~3 @disease",
    "this|that|it is ~3 @disease",
    "thats|its ~3 @disease",
    "your knee|shoulder|back|hip|ankle|elbow|wrist|tendon|meniscus|disc|ligament|muscle is ~2 @disease",
    "diagnosed ~2 with|as",
    "i diagnose",
    "my|our|the|your diagnosis is",
    "diagnosis|diagnose ~1 @disease",
    "du hast ~4 @disease",
    "sie haben ~4 @disease",
    "leidest|leiden|leidet ~1 an|unter ~3 @disease",
    "das|es ist ~3 @disease",
    "deutet|deuten|weist ~3 auf ~3 @disease",
    "sieht|klingt nach ~3 @disease",
    "anzeichen|symptom|symptome|zeichen ~1 fur|von|einer|eines ~2 @disease",
    "meine|deine|die|ihre diagnose ist|lautet",
];

const DOSE: [&str; 11] = [
    "# @unit ~4 @drug|@supplement",
    "@drug|@supplement ~4 # @unit",
    "@take ~3 # ~1 mg|mcg|ug|iu|ie|tablet|tablets|tablette|tabletten|pill|pills|pille|pillen|capsule|capsules|kapsel|kapseln|scoop|scoops|messloffel",
    "@take ~5 @drug",
    "a|an|one|two|three|some|eine|zwei|drei ~1 @drug ~2 before|after|helps|vor|nach|hilft",
    "# ~1 @drug",
    "double|halve|increase|lower|skip|stop|verdopple|verdoppeln|halbiere|erhohe|senke ~3 medication|dosage|insulin|dose|dosis|medikament|medikamente|insulindosis",
    "cycle|course|kur of|mit ~2 @drug",
    "loading|lade phase ~4 creatine|kreatin",
    "creatine|kreatin loading|ladephase",
    "dope|doping ~4 helps|works|faster|hilft|schneller",
];

const THROUGH_PAIN: [&str; 24] = [
    "ignore|ignoring|ignores|disregard|forget|overlook ~4 @pain|discomfort|@ill",
    "train|training|push|pushing|work|working|power|powering|fight|fighting|lift|lifting|run|running|grind|grinding|play|playing|move|squat|press|breathe|go|going through ~3 @pain|@ill",
    "tough|stick|grit it|the|this|that out ~4 @pain",
    "!no pain ~1 no gain",
    "!pain is ~2 weakness",
    "!pain is ~2 in your head|mind",
    "!pain is ~1 temporary",
    "embrace|love|welcome|enjoy|accept the|your|that pain",
    "@goon ~6 even|although|though|despite if|when|though|the|it|you|your|some|sharp|any|severe ~4 @pain|@ill|painful|dizzy|sick|ill|feverish",
    "@goon ~4 despite|spite|regardless ~3 @pain|@ill",
    "despite|regardless ~3 @pain|@ill ~3 @goon",
    "@goon ~3 while|when|with ~2 ill|sick|feverish|fever|flu",
    "sweat|train|run out ~2 fever|cold|flu|illness",
    "@pain ~3 must|should|can|may be ignored",
    "ignorier|ignoriere|ignorieren|ignoriert|missachte|missachten|ubergeh|ubergehe|ubergehen|verdrange|verdrangen|vergiss ~4 @pain|@ill",
    "@pain|@ill ~4 ignorieren|missachten|ubergehen|wegstecken|ausblenden|aushalten|verdrangen",
    "durch ~2 schmerz|schmerzen ~2 durch|hindurch|trainieren|gehen|trainiere|geh|train*",
    "trotz ~3 @pain|@ill",
    "@weiter ~5 auch|selbst wenn ~4 weh|wehtut|schmerzt|@pain|@ill|krank",
    "auch|selbst wenn ~4 weh|wehtut|schmerzt|@pain|@ill ~4 @weiter",
    "!ohne schmerz|schmerzen kein|keine|keinen",
    "!schmerz|schmerzen ist|sind ~2 schwache",
    "beiss|beisse ~1 die zahne",
    "@weiter ~3 mit fieber|grippe|infekt|erkaltung",
];

const DIET: [&str; 28] = [
    "crash|starvation|hunger|blitz diet|diets|dieting|diat|diaten",
    "crashdiat|blitzdiat|nulldiat|hungerkur|saftkur|radikaldiat",
    "starve|starving ~2 yourself",
    "hungere|hungern ~3 dich|ab|runter",
    "water|juice fast|fasting|cleanse|diet",
    "fast|fasting|faste|fasten ~2 # days|tage",
    "skip|skipping|omit ~2 meals|breakfast|dinner|lunch|meal",
    "lass|lasse ~3 mahlzeiten|mahlzeit|abendessen|fruhstuck ~1 aus|weg|ausfallen",
    "eat|eating nothing|nearly|almost ~2 nothing|until|for|before|all",
    "iss|esse|essen nichts|nur wasser|mehr|bis|fur|vor",
    "stop|quit eating",
    "hor|hore auf zu essen",
    "eat|eating|stay|live|limit|diet|intake|keep ~5 #<1500 kcal|calories|calorie|kilocalories",
    "#<1500 kcal|calories|calorie a|per ~1 day",
    "#<1500 kcal|calories|calorie daily|diet",
    "!no more than #<1500 kcal|calories|kilocalories",
    "iss|esse|essen|bleib|bleibe|ernahre|begrenze|nimm|hochstens|maximal ~4 #<1500 kcal|kalorien|kilokalorien",
    "#<1500 kcal|kalorien diat|am|pro ~1 tag|diat",
    "lose|losing|shed ~2 # kg|kilo|kilos|kilograms|pounds|lb|lbs ~3 week|days|overnight|fortnight",
    "verlier|verliere|verlieren|abnehmen ~3 # kg|kilo|kilos|pfund ~4 woche|tagen|tag",
    "nimm|nehme|nehmen ~3 # kg|kilo|kilos|pfund ~4 woche|tagen|tag ~1 ab",
    "# kg|kilo|kilos|pfund ~4 woche|tagen|tag abnehmen|verlieren|abzunehmen",
    "dehydrate|dehydrating ~2 yourself|before|to",
    "sauna|sweat suit|suits",
    "schwitzanzug|saunaanzug",
    "take|use|taking|using|nimm|verwende ~3 laxatives|laxative|diuretics|diuretic|abfuhrmittel|entwasserungstabletten|appetitzugler|fatburner",
    "make yourself ~1 vomit|throw|sick",
    "cut|remove|drop|streich|streiche all|alle|samtliche carbs|fat|food|kohlenhydrate|fette",
];
