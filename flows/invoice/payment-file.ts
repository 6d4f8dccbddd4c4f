import type { FileRef, JobBody } from "../../engine/index.ts";

/** In euros; what is larger, banks want to hear of beforehand. */
const mostAtOnce = 100_000;

interface Case {
  readonly artifact: {
    readonly supplier: string;
    readonly number: string;
    readonly amount: number;
    readonly payBy: string;
    readonly iban?: string | undefined;
  } | null;
}

/** Writes the credit transfer that banking programs take in (SEPA, pain.001). Fails with `no-account` without an IBAN. */
export const paymentFile: JobBody<Case, FileRef> = async ({ artifact }, { files, idempotencyKey }) => {
  if (!artifact) throw new Error("There is no invoice to pay.");
  const { supplier, number, amount, payBy, iban } = artifact;
  if (iban === undefined) throw Object.assign(new Error("The invoice names no account."), { code: "no-account" });
  if (amount > mostAtOnce) {
    throw new Error("The bank takes 100,000 euros at most in one payment. Pay by hand, or in parts.");
  }
  const sum = amount.toFixed(2);
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">
  <CstmrCdtTrfInitn>
    <GrpHdr><MsgId>${escaped(idempotencyKey)}</MsgId><NbOfTxs>1</NbOfTxs><CtrlSum>${sum}</CtrlSum></GrpHdr>
    <PmtInf>
      <PmtMtd>TRF</PmtMtd>
      <ReqdExctnDt><Dt>${payBy}</Dt></ReqdExctnDt>
      <CdtTrfTxInf>
        <Amt><InstdAmt Ccy="EUR">${sum}</InstdAmt></Amt>
        <Cdtr><Nm>${escaped(supplier)}</Nm></Cdtr>
        <CdtrAcct><Id><IBAN>${iban.replaceAll(/\s/gu, "").toUpperCase()}</IBAN></Id></CdtrAcct>
        <RmtInf><Ustrd>${escaped(number)}</Ustrd></RmtInf>
      </CdtTrfTxInf>
    </PmtInf>
  </CstmrCdtTrfInitn>
</Document>
`;
  return files.write({ name: `payment-${payBy}.xml`, type: "application/xml" }, new TextEncoder().encode(text));
};

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (sign) => entities[sign] ?? sign);
}
