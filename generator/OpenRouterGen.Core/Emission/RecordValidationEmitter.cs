using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>The Validate methods of a record that has something to check, itself or further in.</summary>
internal sealed class RecordValidationEmitter(EmissionContext context)
{
    public void Emit(CodeWriter writer, IReadOnlyList<RecordMember> members, EquatableList<RuleModel> rules)
    {
        Public(writer);
        writer.Line();
        using (writer.Open($"void {RuntimeNames.Validated}.Validate({RuntimeNames.ParameterCheck} check)"))
        {
            foreach (var member in members)
            {
                Constraints(writer, member);
                Nested(writer, member);
            }

            RuleEmitter.Checks(writer, rules, members);
        }
    }

    public static void Public(CodeWriter writer)
    {
        writer.Doc(new XmlDoc().Summary("Every constraint that this value breaks, by wire name; empty when there is none. Nothing is sent."));
        writer.Line($"public {RuntimeNames.ReadOnlyList}<{RuntimeNames.ParameterProblem}> Validate() => {RuntimeNames.ParameterCheck}.Run(this);");
    }

    private static void Constraints(CodeWriter writer, RecordMember member)
    {
        var constraints = member.Property.Constraints;
        var text = member.IsEnum ? WireText.Of(member.Type, member.Access, member.MayBeNull) : member.Access;
        if (ConstraintText.HasRange(member.Type, constraints))
        {
            writer.Line($"check.Range({member.WireName}, {member.Access}, {Bounds(member.Type, constraints)});");
        }

        if (ConstraintText.HasLength(member.Type, constraints))
        {
            writer.Line($"check.Text({member.WireName}, {text}, minimum: {Number(constraints.MinLength)}, maximum: {Number(constraints.MaxLength)});");
        }

        if (ConstraintText.HasPattern(member.Type, constraints))
        {
            writer.Line($"check.Pattern({member.WireName}, {text}, {Literal.String(constraints.Pattern!)});");
        }

        if (ConstraintText.HasItems(member.Type, constraints))
        {
            writer.Line($"check.Items({member.WireName}, {member.Access}, minimum: {Number(constraints.MinItems)}, maximum: {Number(constraints.MaxItems)});");
        }
    }

    private void Nested(CodeWriter writer, RecordMember member)
    {
        if (!context.Validation.Contains(member.Type))
        {
            return;
        }

        switch (member.Type)
        {
            case NamedRef:
                writer.Line($"check.Nested({member.WireName}, {member.Access});");
                break;
            case ListRef { Element: NamedRef }:
                writer.Line($"check.NestedItems({member.WireName}, {member.Access});");
                break;
            default:
                using (writer.Open($"if ({member.Access} is {{ }} {member.Local})"))
                {
                    NestedItems(writer, member.Type, Code.Of($"{member.Local}"), Code.Of($"{member.WireName}"), 0);
                }

                break;
        }
    }

    // Lists of lists, maps and what is made of them: one loop a level.
    private static void NestedItems(CodeWriter writer, TypeRef type, Code value, Code path, int depth)
    {
        var item = Code.Of($"item{depth}");
        var at = Code.Of($"at{depth}");
        switch (type)
        {
            case NamedRef:
                writer.Line($"check.Nested({path}, {value});");
                break;
            case ListRef list:
                writer.Line($"var {at} = 0;");
                using (writer.Open($"foreach (var {item} in {value}{OrEmpty(type)})"))
                {
                    NestedItems(writer, list.Element, item, Code.Of($"{path} + \"[\" + {at}++ + \"]\""), depth + 1);
                }

                break;
            case MapRef map:
                using (writer.Open($"foreach (var ({at}, {item}) in {value}{OrEmpty(type)})"))
                {
                    NestedItems(writer, map.Value, item, Code.Of($"{path} + \".\" + {at}"), depth + 1);
                }

                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(type));
        }
    }

    private static Code OrEmpty(TypeRef type) => type.Nullable ? Code.Of($" ?? []") : default;

    private static Code Bounds(TypeRef type, ConstraintModel constraints)
    {
        if (ConstraintText.IsWhole(type))
        {
            return Code.Of($"minimum: {Whole(ConstraintText.WholeMinimum(constraints))}, maximum: {Whole(ConstraintText.WholeMaximum(constraints))}");
        }

        var low = constraints is { Minimum: not null, ExclusiveMinimum: true } ? Code.Of($", exclusiveMinimum: true") : default;
        var high = constraints is { Maximum: not null, ExclusiveMaximum: true } ? Code.Of($", exclusiveMaximum: true") : default;
        return Code.Of($"minimum: {Bound(type, constraints.Minimum)}, maximum: {Bound(type, constraints.Maximum)}{low}{high}");
    }

    private static Literal Bound(TypeRef type, decimal? bound)
        => bound is not { } value ? default
            : type is ScalarRef { Kind: ScalarKind.Double } ? Literal.Double((double)value)
            : Literal.Decimal(value);

    private static Literal Whole(long? value) => value is { } number ? Literal.Int64(number) : default;

    private static Literal Number(int? value) => value is { } number ? Literal.Int64(number) : default;
}
