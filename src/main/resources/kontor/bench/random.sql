-- Everything follows from a record's number: the same size is the same data, on every machine.
create function pg_temp.r(n bigint, salt int) returns float8 language sql immutable parallel safe
  return (hashint8extended(n, salt) & 9007199254740991)::float8 / 9007199254740992;

create function pg_temp.pick(list text[], r float8) returns text language sql immutable parallel safe
  return list[1 + floor(r * cardinality(list))::int];

create function pg_temp.digits(r float8, how_many int) returns text language sql immutable parallel safe
  return lpad(floor(r * 10 ^ how_many)::bigint::text, how_many, '0');

-- Median times e to the spread of a normal variate (Box and Muller).
create function pg_temp.lognormal(median float8, spread float8, r1 float8, r2 float8) returns float8
  language sql immutable parallel safe
  return median * exp(spread * sqrt(-2 * ln(1 - r1)) * cos(2 * pi() * r2));

-- Shaped like the application's own ids (UUID version 7, RFC 9562): of increasing time.
create function pg_temp.id_at(at timestamptz, n bigint, salt int) returns uuid language sql immutable parallel safe
  return (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' ||
          lpad(to_hex(hashint8extended(n, salt) & 4095), 3, '0') || '8' ||
          lpad(to_hex(hashint8extended(n, salt + 1) & 1152921504606846975), 15, '0'))::uuid;

-- Five years of accounts, the last one some weeks before the day the bench stands for.
create function pg_temp.created(n bigint) returns timestamptz language sql immutable parallel safe
  return '2021-10-01 00:00:00+00'::timestamptz + interval '1 second' *
    (157680000.0 * n / current_setting('bench.size')::bigint);

create function pg_temp.account_id(n bigint) returns uuid language sql immutable parallel safe
  return pg_temp.id_at(pg_temp.created(n), n, 100);

create function pg_temp.user_id(n bigint) returns uuid language sql immutable parallel safe
  return ('019b0000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid;

create function pg_temp.team_id(n bigint) returns uuid language sql immutable parallel safe
  return ('019b0000-0000-7000-8000-0001' || lpad(n::text, 8, '0'))::uuid;

-- Text constants: an array in a column would be read anew for every row.
create function pg_temp.surname(r float8) returns text language sql immutable parallel safe return pg_temp.pick(array[
  'Müller', 'Schmidt', 'Schneider', 'Fischer', 'Weber', 'Meyer', 'Wagner', 'Becker', 'Schulz', 'Hoffmann', 'Schäfer', 'Koch',
  'Bauer', 'Richter', 'Klein', 'Wolf', 'Schröder', 'Neumann', 'Schwarz', 'Zimmermann', 'Braun', 'Krüger', 'Hofmann', 'Hartmann',
  'Lange', 'Schmitt', 'Werner', 'Schmitz', 'Krause', 'Meier', 'Lehmann', 'Schmid', 'Schulze', 'Maier', 'Köhler', 'Herrmann',
  'König', 'Walter', 'Mayer', 'Huber', 'Kaiser', 'Fuchs', 'Peters', 'Lang', 'Scholz', 'Möller', 'Weiß', 'Jung', 'Hahn', 'Schubert',
  'Vogel', 'Friedrich', 'Keller', 'Günther', 'Frank', 'Berger', 'Winkler', 'Roth', 'Beck', 'Lorenz', 'Baumann', 'Franke', 'Albrecht',
  'Schuster', 'Simon', 'Ludwig', 'Böhm', 'Winter', 'Kraus', 'Martin', 'Schumacher', 'Krämer', 'Vogt', 'Stein', 'Jäger', 'Otto',
  'Sommer', 'Groß', 'Seidel', 'Heinrich', 'Brandt', 'Haas', 'Schreiber', 'Graf', 'Schulte', 'Dietrich', 'Ziegler', 'Kuhn', 'Kühn',
  'Pohl', 'Engel', 'Horn', 'Busch', 'Bergmann', 'Thomas', 'Voigt', 'Sauer', 'Arnold', 'Wolff', 'Pfeiffer', 'Büttner', 'Jürgens',
  'Özdemir', 'Yılmaz', 'Nowak', 'Kowalski', 'Lindqvist', 'Petersen', 'Hansen', 'Jensen', 'Clausen', 'Thießen', 'Häusler', 'Gröning',
  'Zürcher', 'Bürki', 'Gruber', 'Pichler', 'Steiner', 'Moser', 'Egger', 'Brunner', 'Aebischer', 'Kälin', 'Rüegg', 'Dünnwald',
  'Flügge', 'Löwe', 'Förster', 'Stöcker', 'Tönnies', 'Ückert', 'Äckerlin', 'Ottersbach', 'Quast', 'Xander', 'Ihde', 'Eggers'], r);

create function pg_temp.first_name(r float8) returns text language sql immutable parallel safe return pg_temp.pick(array[
  'Anna', 'Jürgen', 'Käthe', 'Björn', 'Sören', 'Jörg', 'Günter', 'Lukas', 'Leonie', 'Emre', 'Aylin', 'Piotr', 'Zoë', 'Frauke', 'Hauke',
  'Renate', 'Sigrid', 'Thorsten', 'Ulrike', 'Vera', 'Wiebke', 'Xaver', 'Yvonne', 'Ingo', 'Dörte', 'Benedikt', 'Cäcilie', 'Edeltraud'], r);

create function pg_temp.trade(r float8) returns text language sql immutable parallel safe return pg_temp.pick(array[
  'Ladenbau', 'Möbel', 'Bäckerei', 'Fleischerei', 'Getränke', 'Maschinenbau', 'Elektrotechnik', 'Sanitär', 'Dachdeckerei', 'Tischlerei',
  'Büroeinrichtungen', 'Mode', 'Schuhe', 'Sport', 'Optik', 'Apotheke', 'Drogerie', 'Buchhandlung', 'Spielwaren', 'Gartenbau', 'Blumen',
  'Feinkost', 'Weinhandel', 'Brauerei', 'Molkerei', 'Logistik', 'Spedition', 'Druckerei', 'Verlag', 'Werbetechnik', 'Leuchten', 'Küchen',
  'Fahrräder', 'Autohaus', 'Reifen', 'Landtechnik', 'Baustoffe', 'Holzhandel', 'Stahlbau', 'Metallbau', 'Kunststoffe', 'Verpackungen',
  'Textil', 'Wäscherei', 'Hotel', 'Gaststätten', 'Catering', 'Reisebüro', 'Immobilien', 'Hausverwaltung', 'Gebäudereinigung', 'IT-Systeme',
  'Software', 'Medizintechnik', 'Dentallabor', 'Pflegedienst', 'Naturkost', 'Kaffeerösterei', 'Fischhandel', 'Süßwaren'], r);

create function pg_temp.industry(r float8) returns text language sql immutable parallel safe return pg_temp.pick(array[
  'Lebensmitteleinzelhandel', 'Möbelhandel', 'Bekleidung', 'Drogeriewaren', 'Gastronomie', 'Hotellerie', 'Maschinenbau', 'Elektroindustrie',
  'Bauhandwerk', 'Baustoffhandel', 'Logistik', 'Gesundheit', 'Öffentliche Verwaltung', 'Bildung', 'Landwirtschaft', 'Energie', 'Chemie',
  'Fahrzeughandel', 'Medien', 'Informationstechnik', 'Dienstleistungen', 'Großhandel', 'Bäckereien', 'Getränkehandel'], r);

create function pg_temp.sentence(r float8) returns text language sql immutable parallel safe return pg_temp.pick(array[
  'Angerufen, Rückruf am Freitag vereinbart.', 'Muster der neuen Regale vorgestellt, Interesse an zwei Filialen.',
  'Frau Köhler ist bis Ende des Monats im Urlaub, Vertretung macht Herr Öztürk.', 'Angebot nachgefasst; die Entscheidung fällt im Vorstand.',
  'Lieferung kam unvollständig an, Nachlieferung zugesagt bis zum 15.', 'Jahresgespräch: Bonusstaffel soll neu verhandelt werden.',
  'Wünscht künftig Rechnungen per E-Mail an die Buchhaltung.', 'Besuch vor Ort, Umbau der Verkaufsfläche ab März geplant.',
  'Beschwerde über verspätete Antwort; entschuldigt und Ansprechpartner genannt.', 'Hat uns der Schwesterfirma in Graz empfohlen.',
  'Preisvergleich mit dem Wettbewerber liegt vor, wir sind bei Beleuchtung teurer.', 'Vertrag unterschrieben zurück, Ablage erledigt.'], r);
