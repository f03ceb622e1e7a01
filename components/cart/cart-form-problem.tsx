type CartFormProblemProps = {
  /** Where it is to be tied to the field of the form. */
  id?: string;
  className?: string;
};

/** Where the script of the cart says why a form was refused; React leaves it alone. */
export function CartFormProblem({ id, className }: CartFormProblemProps) {
  return (
    <p
      id={id}
      role="alert"
      className={className}
      data-problem=""
      hidden
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: empty.
      dangerouslySetInnerHTML={{ __html: '' }}
    />
  );
}
