import { CATEGORY_COLOURS, REST_COLOUR } from "../../model/category-colours";
import { type Category, selectCategoryPaint } from "../../store/select-paint";
import { useApp } from "../app-context";
import { useMessages } from "../use-messages";

/** What each colour stands for, when colours do not say sectors, and how many shown actors have it. */
export function ColourLegend() {
  const { say, number } = useMessages();
  const paint = useApp(selectCategoryPaint);
  const nameOf = useCategoryName();
  if (!paint) return null;
  return (
    <ul className="colour-legend">
      {paint.categories.map(({ category, count }, place) => {
        const { light, dark } = CATEGORY_COLOURS[place] ?? REST_COLOUR;
        return (
          <li key={light}>
            <span className="swatch" style={{ background: `light-dark(${light}, ${dark})` }} />
            <span>{nameOf(category)}</span>
            <span className="option-count">{number(count)}</span>
          </li>
        );
      })}
      {paint.restCount === 0 ? null : (
        <li>
          <span
            className="swatch"
            style={{ background: `light-dark(${REST_COLOUR.light}, ${REST_COLOUR.dark})` }}
          />
          <span>{say("options.rest")}</span>
          <span className="option-count">{number(paint.restCount)}</span>
        </li>
      )}
    </ul>
  );
}

function useCategoryName(): (category: Category) => string {
  const { say, shortName } = useMessages();
  const { kindById, actorById } = useApp((state) => state.document.index);
  return (category) => {
    if (category.type === "status") return say(`network.status.${category.status}`);
    if (category.type === "kind") return shortName(kindById.get(category.kind)?.label ?? category.kind);
    const name = shortName(actorById.get(category.actor)?.label ?? category.actor);
    return say("options.community", { name });
  };
}
