/** Says changes of the picture to those who do not see it. */
export function LiveRegion({ text }: { readonly text: string }) {
  return <output className="visually-hidden">{text}</output>;
}
