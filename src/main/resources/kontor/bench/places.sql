-- Few big, many small: the weight of a place is one by its rank.
create temp table place on commit drop as
select rank::int as i, split_part(p, '|', 1) as city, split_part(p, '|', 2) as region, split_part(p, '|', 3) as country, split_part(p, '|', 4) as prefix,
       (sum(1.0 / (rank + 3)) over (order by rank) - 1.0 / (rank + 3)) / sum(1.0 / (rank + 3)) over () as beginning
  from unnest(array[
    'Hamburg|Hamburg|DE|20', 'Berlin|Berlin|DE|10', 'München|Bayern|DE|80', 'Köln|Nordrhein-Westfalen|DE|50', 'Wien|Wien|AT|1', 'Frankfurt am Main|Hessen|DE|60',
    'Stuttgart|Baden-Württemberg|DE|70', 'Zürich|Zürich|CH|80', 'Düsseldorf|Nordrhein-Westfalen|DE|40', 'Leipzig|Sachsen|DE|04', 'Bremen|Bremen|DE|28',
    'Dortmund|Nordrhein-Westfalen|DE|44', 'Essen|Nordrhein-Westfalen|DE|45', 'Dresden|Sachsen|DE|01', 'Hannover|Niedersachsen|DE|30', 'Nürnberg|Bayern|DE|90',
    'Graz|Steiermark|AT|8', 'Basel|Basel-Stadt|CH|40', 'Duisburg|Nordrhein-Westfalen|DE|47', 'Bochum|Nordrhein-Westfalen|DE|44', 'Wuppertal|Nordrhein-Westfalen|DE|42',
    'Bielefeld|Nordrhein-Westfalen|DE|33', 'Bonn|Nordrhein-Westfalen|DE|53', 'Münster|Nordrhein-Westfalen|DE|48', 'Linz|Oberösterreich|AT|4', 'Bern|Bern|CH|30',
    'Mannheim|Baden-Württemberg|DE|68', 'Karlsruhe|Baden-Württemberg|DE|76', 'Augsburg|Bayern|DE|86', 'Wiesbaden|Hessen|DE|65', 'Kiel|Schleswig-Holstein|DE|24',
    'Aachen|Nordrhein-Westfalen|DE|52', 'Braunschweig|Niedersachsen|DE|38', 'Chemnitz|Sachsen|DE|09', 'Halle (Saale)|Sachsen-Anhalt|DE|06', 'Magdeburg|Sachsen-Anhalt|DE|39',
    'Freiburg im Breisgau|Baden-Württemberg|DE|79', 'Krefeld|Nordrhein-Westfalen|DE|47', 'Mainz|Rheinland-Pfalz|DE|55', 'Lübeck|Schleswig-Holstein|DE|23',
    'Salzburg|Salzburg|AT|5', 'Genève|Genève|CH|12', 'Erfurt|Thüringen|DE|99', 'Rostock|Mecklenburg-Vorpommern|DE|18', 'Kassel|Hessen|DE|34', 'Hagen|Nordrhein-Westfalen|DE|58',
    'Saarbrücken|Saarland|DE|66', 'Potsdam|Brandenburg|DE|14', 'Oldenburg|Niedersachsen|DE|26', 'Ludwigshafen|Rheinland-Pfalz|DE|67', 'Osnabrück|Niedersachsen|DE|49',
    'Heidelberg|Baden-Württemberg|DE|69', 'Innsbruck|Tirol|AT|6', 'Lausanne|Vaud|CH|10', 'Darmstadt|Hessen|DE|64', 'Regensburg|Bayern|DE|93', 'Würzburg|Bayern|DE|97',
    'Göttingen|Niedersachsen|DE|37', 'Wolfsburg|Niedersachsen|DE|38', 'Ulm|Baden-Württemberg|DE|89', 'Heilbronn|Baden-Württemberg|DE|74', 'Ingolstadt|Bayern|DE|85',
    'Pforzheim|Baden-Württemberg|DE|75', 'Fürth|Bayern|DE|90', 'Koblenz|Rheinland-Pfalz|DE|56', 'Trier|Rheinland-Pfalz|DE|54', 'Jena|Thüringen|DE|07', 'Siegen|Nordrhein-Westfalen|DE|57',
    'Cottbus|Brandenburg|DE|03', 'Hildesheim|Niedersachsen|DE|31', 'Flensburg|Schleswig-Holstein|DE|24', 'Schwerin|Mecklenburg-Vorpommern|DE|19', 'Lüneburg|Niedersachsen|DE|21',
    'Klagenfurt|Kärnten|AT|9', 'Villach|Kärnten|AT|9', 'Bregenz|Vorarlberg|AT|6', 'St. Gallen|St. Gallen|CH|90', 'Luzern|Luzern|CH|60', 'Winterthur|Zürich|CH|84', 'Chur|Graubünden|CH|70',
    'Tübingen|Baden-Württemberg|DE|72', 'Konstanz|Baden-Württemberg|DE|78', 'Bayreuth|Bayern|DE|95', 'Bamberg|Bayern|DE|96', 'Passau|Bayern|DE|94', 'Görlitz|Sachsen|DE|02',
    'Stralsund|Mecklenburg-Vorpommern|DE|18', 'Emden|Niedersachsen|DE|26', 'Celle|Niedersachsen|DE|29', 'Husum|Schleswig-Holstein|DE|25', 'Strasbourg|Grand Est|FR|67', 'Aabenraa|Syddanmark|DK|62',
    'Enschede|Overijssel|NL|75', 'Wrocław|Dolny Śląsk|PL|50', 'Bozen|Südtirol|IT|39', 'Luxembourg||LU|12']) with ordinality as t (p, rank);
