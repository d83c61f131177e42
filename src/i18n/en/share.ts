/** The share popover. */
export const SHARE = {
  title: "Share this view",
  explain:
    "This address restores what you see: filters, focus, selection and camera. Nothing is uploaded; the network itself comes from this site.",
  address: "Address of this view",
  copy: "Copy link",
  copied: "Link copied.",
  refused: "The browser did not allow copying. Select the address and copy it by hand.",
  code: "QR code of this address",
  codeTooLong: "The address is too long for a QR code. Fewer filters or a smaller selection make it shorter.",
} as const;
