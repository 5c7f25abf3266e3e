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
                foreach (var check in ConstraintChecks.Of(Code.Of($"check"), member.WireName, member.Property.Constraints, member.Access))
                {
                    writer.Line(check);
                }

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

    // Lists of lists, maps and what is made of them: one loop a level. Null is found when the value is written, whether its type allows it or not.
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
                using (writer.Open($"foreach (var {item} in {value}{(depth > 0 ? Code.Of($" ?? []") : Code.Empty)})"))
                {
                    NestedItems(writer, list.Element, item, Code.Of($"{path} + \"[\" + {at}++ + \"]\""), depth + 1);
                }

                break;
            case MapRef map:
                using (writer.Open($"foreach (var ({at}, {item}) in {value})"))
                {
                    NestedItems(writer, map.Value, item, Code.Of($"{path} + \".\" + {at}"), depth + 1);
                }

                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(type));
        }
    }
}
