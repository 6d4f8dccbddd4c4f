import type { FileRef, JobBody } from "../../engine/index.ts";
import { plainIban } from "./iban.ts";

/** In euros; what is larger, banks want to hear of beforehand. */
const maxAtOnce = 100_000;
/** Of a party, as SEPA's rulebook has it. */
const longestName = 70;

interface Case {
  readonly process: { readonly data: { readonly payer?: string | undefined; readonly payFrom?: string | undefined } };
  readonly artifact: {
    readonly supplier: string;
    readonly number: string;
    readonly amount: number;
    readonly payBy: string;
    readonly iban?: string | undefined;
  } | null;
}

/**
 * Writes the credit transfer that banking programs take in (SEPA, pain.001.001.09). Fails with `no-account` unless both
 * accounts are known.
 */
export const paymentFile: JobBody<Case, FileRef> = async ({ process, artifact }, { files, idempotencyKey }) => {
  if (!artifact) throw new Error("There is no invoice to pay.");
  const { supplier, number, amount, payBy, iban } = artifact;
  const { payer, payFrom } = process.data;
  if (iban === undefined || payFrom === undefined || payer === undefined) {
    throw Object.assign(new Error("It is not known from which account to which to pay."), { code: "no-account" });
  }
  if (amount > maxAtOnce) {
    throw new Error("The bank takes 100,000 euros at most in one payment. Pay manually, or in parts.");
  }
  const now = new Date().toISOString();
  const key = escaped(idempotencyKey);
  const sum = amount.toFixed(2);
  const from = escaped(payer);
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">
  <CstmrCdtTrfInitn>
    <GrpHdr>
      <MsgId>${key}</MsgId>
      <CreDtTm>${now}</CreDtTm>
      <NbOfTxs>1</NbOfTxs>
      <CtrlSum>${sum}</CtrlSum>
      <InitgPty><Nm>${from}</Nm></InitgPty>
    </GrpHdr>
    <PmtInf>
      <PmtInfId>${key}</PmtInfId>
      <PmtMtd>TRF</PmtMtd>
      <ReqdExctnDt><Dt>${later(payBy, now.slice(0, 10))}</Dt></ReqdExctnDt>
      <Dbtr><Nm>${from}</Nm></Dbtr>
      <DbtrAcct><Id><IBAN>${plainIban(payFrom)}</IBAN></Id></DbtrAcct>
      <DbtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></DbtrAgt>
      <ChrgBr>SLEV</ChrgBr>
      <CdtTrfTxInf>
        <PmtId><EndToEndId>${key}</EndToEndId></PmtId>
        <Amt><InstdAmt Ccy="EUR">${sum}</InstdAmt></Amt>
        <Cdtr><Nm>${escaped(supplier.slice(0, longestName))}</Nm></Cdtr>
        <CdtrAcct><Id><IBAN>${plainIban(iban)}</IBAN></Id></CdtrAcct>
        <RmtInf><Ustrd>${escaped(number)}</Ustrd></RmtInf>
      </CdtTrfTxInf>
    </PmtInf>
  </CstmrCdtTrfInitn>
</Document>
`;
  return files.write({ name: `payment-${payBy}.xml`, type: "application/xml" }, new TextEncoder().encode(text));
};

/** No bank pays in the past. Both as ISO dates. */
function later(payBy: string, today: string): string {
  return payBy > today ? payBy : today;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** XML knows no control characters. */
function escaped(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, " ").replaceAll(/[&<>"]/gu, (sign) => entities[sign] ?? sign);
}
