import type { AnswerRow, Answers } from "../builder/answers";
import { cressMg, sampleName } from "../cress-mg-2018";
import type { Sample } from "../builder/template";

function visit(name: string, region: string, date: string, status: "done" | "planned" = "done"): AnswerRow {
  return { name, region, date, status };
}

function goal(axis: string, name: string): AnswerRow {
  return { axis, name, owner: "", due: "", status: "planned" };
}

const outreach = "Interiorização";
const inspection = "Fiscalização e orientação";
const management = "Gestão administrativa e financeira";
const training = "Formação profissional";
const ethics = "Ética e direitos humanos";
const communication = "Comunicação";
const challenges = "Desafios";

/** Slides 9 to 12, 19 and 21 to 36. The eighteenth visit falls after the assembly and has no status: it is planned. */
const answers: Answers = {
  accountsYear: "2017",
  visits: [
    visit("Motivação – Peçanha/Guanhães", "Vale do Rio Doce", "2017-06-23"),
    visit("Vale do Aço – Ipatinga", "Vale do Aço", "2017-06-29"),
    visit("Conselheiro Lafaiete", "Metrop. de BH", "2017-07-05"),
    visit("Congonhas", "", ""),
    visit("Formiga", "Oeste de Minas", "2017-07-12"),
    visit("Poços de Caldas", "", ""),
    visit("ELOSSOCIAL/TJMG – Poços", "Sul de Minas", "2017-07-13"),
    visit("Alfenas", "Sul/Sudoeste", "2017-07-14"),
    visit("Vertentes", "Vertentes", "2017-07-19"),
    visit("São Sebastião do Paraíso", "Reg. UB", "2017-07-19"),
    visit("Mariana", "Metrop. de BH", "2017-07-25"),
    visit("Governador Valadares", "Vale do Rio Doce", "2017-08-14"),
    visit("Divinópolis", "Oeste de Minas", "2017-08-23"),
    visit("Pouso Alegre", "Sul/Sudoeste", "2017-08-30"),
    visit("Teófilo Otoni", "Vale do Mucuri", "2017-09-14"),
    visit("Patos de Minas", "Reg. UB", "2017-09-26"),
    visit("Pedro Leopoldo", "Metrop. de BH", "2017-10-18"),
    visit("Mantena", "Vale do Rio Doce", "2017-10-26", "planned"),
  ],
  events: [
    { name: "Comissão de Saúde e de Direitos Humanos", date: "2017-08-31", participants: "230", views: "" },
    { name: "Comissão de Assistência Social", date: "2017-07-12", participants: "23", views: "2500" },
    // Slide 12 prints "4.532 mil"; four and a half million views of a debate with 20 people are not meant.
    { name: "Comissão de Direitos Humanos", date: "2017-09-14", participants: "20", views: "4532" },
  ],
  inspection: [
    { name: "Profissionais fiscalizados", count: "855" },
    { name: "Municípios", count: "235" },
    { name: "Áreas de atuação", count: "25" },
  ],
  attendances: [
    { name: "E-mail", count: "1770" },
    { name: "Telefone", count: "1336" },
    { name: "Presencial", count: "141" },
  ],
  goals: [
    goal(outreach, "Encontros e rodas de conversa no interior"),
    goal(outreach, "Fortalecimento dos núcleos (NAS)"),
    goal(inspection, "Registro dos profissionais abordados"),
    goal(inspection, "Divulgação das normas da profissão"),
    goal(inspection, "Estratégia de orientação nas visitas"),
    goal(inspection, "Uso dos resultados pela direção"),
    goal(inspection, "Retorno dos profissionais fiscalizados"),
    goal(inspection, "Publicação dos resultados das visitas"),
    goal(inspection, "Rodas de conversa nos municípios visitados"),
    goal(inspection, "Equipe de fiscais nas seccionais"),
    goal(inspection, "Capacitação dos fiscais"),
    goal(inspection, "Jornada de 30 horas semanais"),
    goal(management, "Avaliação anual de desempenho"),
    goal(management, "Revisão do plano de cargos e salários"),
    goal(management, "Visitas das assessorias às seccionais"),
    goal(management, "Encontros com o grupo de base"),
    goal(management, "Revisão das comissões"),
    goal(management, "Transparência e gestão de documentos"),
    goal(training, "Relação com unidades de formação, ABEPSS e ENESSO"),
    goal(training, "Diálogo com universidades públicas"),
    goal(training, "Comunicação para educação permanente"),
    goal(training, "Ampliação de cursos públicos"),
    goal(training, "Docência como exercício profissional"),
    goal(ethics, "Capacitação para julgamentos éticos"),
    goal(ethics, "Pesquisa das infrações éticas"),
    goal(ethics, "Capacitações regionais sobre o código processual"),
    goal(ethics, "Diálogo sobre os princípios do código"),
    goal(ethics, "Comissão ampliada de ética"),
    goal(ethics, "Articulação com outros conselhos"),
    goal(ethics, "Direitos humanos nas ações do interior"),
    goal(ethics, "Articulação em defesa das políticas públicas"),
    goal(ethics, "Observatório das Lutas Sociais"),
    goal(communication, "Meios de diálogo com a categoria"),
    goal(communication, "Pilares da comunicação"),
    goal(challenges, "Diálogo permanente com a categoria"),
    goal(challenges, "Função do conselho"),
    goal(challenges, "Combate à inadimplência"),
    goal(challenges, "Gestão administrativa e financeira"),
  ],
};

export const accountabilitySample: Sample = { id: "accountability", name: sampleName, council: cressMg, answers };
