import type { ProfileField, ProfileSection } from "./profile-field";
import { calendarSection, chargesSection, collectionSection } from "./charges-fields";
import { annuitySection, companySection, paymentSection } from "./annuity-fields";

const councilSection: ProfileSection = {
  id: "council",
  title: { en: "Council", "pt-BR": "Conselho" },
  fields: [
    {
      key: "name",
      label: { en: "Council", "pt-BR": "Conselho" },
      help: {
        en: "Stands in the title of each sheet, in short, as in CRESS-GO or CRM-BA.",
        "pt-BR": "Aparece no título de cada planilha: a sigla, como CRESS-GO ou CRM-BA.",
      },
      yearly: false,
      kind: { kind: "text" },
    },
    {
      key: "region",
      label: { en: "Region", "pt-BR": "Região" },
      help: { en: "Such as 19ª Região; blank where there is none.", "pt-BR": "Como 19ª Região; vazio se não houver." },
      yearly: false,
      kind: { kind: "text" },
    },
    {
      key: "profession",
      label: { en: "Profession", "pt-BR": "Profissão" },
      yearly: false,
      kind: { kind: "text" },
    },
    {
      key: "federalRules",
      label: { en: "Rules of the federal council", "pt-BR": "Normas do conselho federal" },
      help: {
        en: "CFESS's bands, quota, instalments and suspensions are applied only to councils of social work.",
        "pt-BR": "Patamares, cota, parcelas e suspensões do CFESS só se aplicam a conselhos de serviço social.",
      },
      yearly: false,
      kind: {
        kind: "choice",
        options: [
          { id: "CFESS", label: { en: "CFESS (social work)", "pt-BR": "CFESS (serviço social)" } },
          { id: "OTHER", label: { en: "Another federal council", "pt-BR": "Outro conselho federal" } },
        ],
      },
    },
    {
      key: "federalCouncil",
      label: { en: "Federal council, in short", "pt-BR": "Sigla do conselho federal" },
      help: {
        en: "Only where it is not CFESS: stands on the transfer's sheet.",
        "pt-BR": "Só se não for o CFESS: aparece na planilha do repasse.",
      },
      yearly: false,
      kind: { kind: "text" },
    },
    {
      key: "year",
      label: { en: "Year", "pt-BR": "Exercício" },
      help: {
        en: "The year that is being prepared; values that change every year are typed for it.",
        "pt-BR": "O ano que está sendo preparado; os valores que mudam todo ano são digitados para ele.",
      },
      yearly: false,
      kind: { kind: "number", unit: "year", least: "1900", most: "9998", whole: true },
    },
  ],
};

const budgetSection: ProfileSection = {
  id: "budget",
  title: { en: "Quota and delinquency", "pt-BR": "Cota-parte e inadimplência" },
  fields: [
    {
      key: "shareRate",
      label: { en: "Share of the federal council", "pt-BR": "Cota-parte do conselho federal" },
      yearly: false,
      act: {
        en: "the federal council's resolution or statute that fixes the quota",
        "pt-BR": "a resolução ou o estatuto do conselho federal que fixa a cota-parte",
      },
      kind: { kind: "number", unit: "rate", least: "0", most: "1" },
    },
    {
      key: "shareBase",
      label: { en: "Base of the share", "pt-BR": "Base da cota-parte" },
      help: {
        en: "In words: which revenue is shared and which is not.",
        "pt-BR": "Em palavras: quais receitas entram na base e quais ficam fora.",
      },
      yearly: false,
      act: {
        en: "the article that says which revenue is shared",
        "pt-BR": "o artigo que diz quais receitas são partilhadas",
      },
      kind: { kind: "text" },
    },
    {
      key: "delinquencyRate",
      label: { en: "Delinquency of individuals", "pt-BR": "Inadimplência de pessoa física" },
      yearly: false,
      act: {
        en: "the management report that states the delinquency",
        "pt-BR": "o relatório de gestão que informa a inadimplência",
      },
      kind: { kind: "number", unit: "rate", least: "0", most: "1" },
    },
    {
      key: "companyDelinquencyRate",
      label: { en: "Delinquency of companies", "pt-BR": "Inadimplência de pessoa jurídica" },
      yearly: false,
      act: {
        en: "the management report that states the delinquency",
        "pt-BR": "o relatório de gestão que informa a inadimplência",
      },
      kind: { kind: "number", unit: "rate", least: "0", most: "1" },
    },
    {
      key: "accounts",
      label: { en: "Names of accounts", "pt-BR": "Nomes das contas" },
      yearly: false,
      act: { en: "the council's chart of accounts", "pt-BR": "o plano de contas do conselho" },
      kind: {
        kind: "table",
        row: { en: "account", "pt-BR": "conta" },
        columns: [
          { key: "code", label: { en: "Code", "pt-BR": "Código" }, required: true, kind: { kind: "text" } },
          { key: "name", label: { en: "Account", "pt-BR": "Conta" }, required: true, kind: { kind: "text" } },
        ],
        most: 1000,
      },
    },
  ],
};

/** All that a profile holds, in the order in which a council is asked for it. */
export const profileSections: readonly ProfileSection[] = [
  councilSection,
  annuitySection,
  paymentSection,
  companySection,
  calendarSection,
  chargesSection,
  collectionSection,
  budgetSection,
];

const fields = new Map<string, ProfileField>(
  profileSections.flatMap((section) => section.fields.map((field) => [field.key, field] as const)),
);

export function profileField(key: string): ProfileField | undefined {
  return fields.get(key);
}

export function profileFields(): Iterable<ProfileField> {
  return fields.values();
}
