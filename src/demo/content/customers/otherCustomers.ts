import type { DemoCustomer } from '../types'

import { customer } from './customer'

/** Customers who write German, Spanish, French or Arabic. */
// A table reads better with one row per line.
// prettier-ignore
export const otherCustomers: readonly DemoCustomer[] = [
  customer('Martin Schreiber', 'martin.schreiber@schreiber-metallbau.example.org', '+493023125100', 'Schreiber Metallbau', 'business', 'de', 'Europe/Berlin'),
  customer('Katrin Hoffmann', 'katrin.hoffmann@hoffmann-architektur.example.com', '+493023125101', 'Hoffmann Architektur', 'team', 'de', 'Europe/Berlin'),
  customer('Stefan Lindner', 'stefan.lindner@nordkai-reederei.example.com', '+493023125102', 'Nordkai Reederei', 'enterprise', 'de', 'Europe/Berlin'),
  customer('Julia Baumann', 'julia.baumann@baumann-verlag.example.org', null, 'Baumann Verlag', 'team', 'de', 'Europe/Vienna'),
  customer('Tobias Krüger', 'tobias.kruger@elbtal-software.example.com', '+493023125103', 'Elbtal Software', 'business', 'de', 'Europe/Berlin'),
  customer('Sabine Roth', 'sabine.roth@stadtwerke-talheim.example.com', '+493023125104', 'Stadtwerke Talheim', 'enterprise', 'de', 'Europe/Berlin'),
  customer('Felix Neumann', 'felix.neumann@example.org', '+493023125105', 'Neumann Fahrräder', 'free', 'de', 'Europe/Berlin'),
  customer('Claudia Steiner', 'claudia.steiner@alpenblick-hotels.example.com', null, 'Alpenblick Hotels', 'business', 'de', 'Europe/Vienna'),
  customer('Andreas Keller', 'andreas.keller@keller-medizintechnik.example.com', '+493023125106', 'Keller Medizintechnik', 'enterprise', 'de', 'Europe/Zurich'),
  customer('Miriam Vogt', 'miriam.vogt@lichtspiel-kollektiv.example.org', '+493023125107', 'Lichtspiel Kollektiv', 'team', 'de', 'Europe/Berlin'),
  customer('Jens Petersen', 'jens.petersen@petersen-windkraft.example.com', '+493023125108', 'Petersen Windkraft', 'business', 'de', 'Europe/Berlin'),
  customer('Laura Sommer', 'laura.sommer@sommer-partner.example.com', null, 'Sommer & Partner', 'team', 'de', 'Europe/Berlin'),
  customer('Uwe Brinkmann', 'uwe.brinkmann@brinkmann-spedition.example.org', '+493023125109', 'Brinkmann Spedition', 'team', 'de', 'Europe/Berlin'),
  customer('Nina Albrecht', 'nina.albrecht@example.org', '+493023125110', 'Gartenwerk Nord', 'free', 'de', 'Europe/Berlin'),
  customer('Lucía Romero', 'lucia.romero@romero-arquitectos.example.org', '+34900000100', 'Romero Arquitectos', 'team', 'es', 'Europe/Madrid'),
  customer('Javier Ortega', 'javier.ortega@ortega-transportes.example.com', '+34900000101', 'Ortega Transportes', 'business', 'es', 'Europe/Madrid'),
  customer('Carmen Vidal', 'carmen.vidal@vidal-cosmetica.example.com', '+34900000102', 'Vidal Cosmética', 'team', 'es', 'Europe/Madrid'),
  customer('Diego Fuentes', 'diego.fuentes@andes-minerales.example.org', null, 'Andes Minerales', 'enterprise', 'es', 'America/Santiago'),
  customer('Valentina Rojas', 'valentina.rojas@rojas-diseno.example.com', '+34900000103', 'Rojas Diseño', 'free', 'es', 'America/Bogota'),
  customer('Pablo Navarro', 'pablo.navarro@navarro-viajes.example.com', '+34900000104', 'Navarro Viajes', 'business', 'es', 'Europe/Madrid'),
  customer('Elena Castillo', 'elena.castillo@example.org', '+34900000105', 'Costa Clara Hoteles', 'business', 'es', 'Europe/Madrid'),
  customer('Andrés Molina', 'andres.molina@molina-software.example.com', null, 'Molina Software', 'team', 'es', 'America/Mexico_City'),
  customer('Camille Laurent', 'camille.laurent@atelier-laurent.example.org', '+442079460122', 'Atelier Laurent', 'team', 'fr', 'Europe/Paris'),
  customer('Hugo Moreau', 'hugo.moreau@moreau-logistique.example.com', '+442079460123', 'Moreau Logistique', 'business', 'fr', 'Europe/Paris'),
  customer('Élodie Girard', 'elodie.girard@girard-conseil.example.com', '+442079460124', 'Girard Conseil', 'enterprise', 'fr', 'Europe/Brussels'),
  customer('Antoine Lefèvre', 'antoine.lefevre@lefevre-cycles.example.org', '+442079460125', 'Lefèvre Cycles', 'free', 'fr', 'Europe/Paris'),
  customer('Manon Perrin', 'manon.perrin@theatre-du-pont.example.com', null, 'Théâtre du Pont', 'team', 'fr', 'Europe/Paris'),
  customer('Layla Mansour', 'layla.mansour@mansour-trading.example.org', '+442079460126', 'Mansour Trading', 'business', 'ar', 'Asia/Dubai'),
  customer('Khalid Al-Farsi', 'khalid.alfarsi@gulf-dune-tourism.example.com', '+442079460127', 'Gulf Dune Tourism', 'enterprise', 'ar', 'Asia/Muscat'),
  customer('Nour El-Din', 'nour.eldin@nile-garden-schools.example.com', '+442079460128', 'Nile Garden Schools', 'team', 'ar', 'Africa/Cairo'),
  customer('Yasmin Khoury', 'yasmin.khoury@cedar-lane-design.example.org', '+442079460129', 'Cedar Lane Design', 'team', 'ar', 'Asia/Beirut'),
  customer('Tariq Benali', 'tariq.benali@atlas-solar-works.example.com', null, 'Atlas Solar Works', 'business', 'ar', 'Africa/Casablanca'),
  customer('Rania Saleh', 'rania.saleh@petra-handicrafts.example.com', '+442079460130', 'Petra Handicrafts', 'free', 'ar', 'Asia/Amman'),
]
