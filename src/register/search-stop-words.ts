import { foldForSearch } from "./search-fold.ts";

/** Words that stand in every text and tell none from another. */
const words = `
  aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus bei beim bin
  bis bist da dabei dadurch dafür daher damit dann daran darauf darin darüber das dass davon dazu dein deine dem den denn
  der deren des dessen dich die dies diese diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer
  eines er es etwa euch euer eure für gegen hat hatte hatten hier ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in
  indem ins ist ja jede jedem jeden jeder jedes jene jenem jenen jener jenes kann können man mein meine mich mir mit muss
  müssen nach nicht noch nun nur ob oder ohne sehr sein seine seinem seinen seiner seines seit sich sie sind so solche
  solchem solchen solcher solches soll sollen sollte sowie um und uns unser unsere unter vom von vor war waren was weil
  welche welchem welchen welcher welches wenn wer werden wie wieder wird wir wo wurde wurden während zu zum zur zwar
  zwischen über
`;

const stopWords: ReadonlySet<string> = new Set(words.trim().split(/\s+/).map(foldForSearch));

/** Whether a folded word is left out of the index and of queries. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
