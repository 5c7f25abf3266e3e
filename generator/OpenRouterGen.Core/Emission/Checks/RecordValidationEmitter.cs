using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>The Validate methods of a record that has something to check, itself or further in.</summary>
internal sealed class RecordValidationEmitter(EmissionContext context)
{
    private static readonly Code s_check = Code.Of($"check");

    /// <summary>The checks of the members; <paramref name="record"/> is what has more than these: additional members, names of nulls.</summary>
    public void Emit(CodeWriter writer, IReadOnlyList<RecordMember> members, EquatableList<RuleModel> rules, RecordModel? record = null)
    {
        // The public method of a base checks the value itself.
        if (record is null || !InheritanceEmitter.Extends(record))
        {
            Public(writer);
            writer.Line();
        }

        using (writer.Open($"void {RuntimeNames.Validated}.Validate({RuntimeNames.ParameterCheck} check)"))
        {
            foreach (var member in members)
            {
                if (member.Property.IsDemandedOfRequests)
                {
                    writer.Line($"check.Required({member.WireName}, {WireExpression.OrNull(member.Type, member.Access)});");
                }

                WriteAll(writer, ConstraintChecks.Of(s_check, Code.Of($"{member.WireName}"), member.Property.Constraints, member.Access));

                Nested(writer, member);
            }

            if (record is not null)
            {
                Additional(writer, record);
            }

            if (record?.ExplicitNullsName is { } explicitNulls)
            {
                writer.Line($"check.Nulls({explicitNulls}, this);");
            }

            RuleEmitter.Checks(writer, rules, members);
        }
    }

    // Each has a name of its own, so that the record's is none.
    private void Additional(CodeWriter writer, RecordModel record)
    {
        var all = Code.Of($"{record.AdditionalPropertiesName}");
        var constraints = record.AdditionalConstraints;
        var ofAll = constraints.IsNone ? constraints : new ConstraintModel { EachValue = constraints };
        WriteAll(writer, ConstraintChecks.Of(s_check, ConstraintChecks.NoName, ofAll, all));
        WriteAll(writer, ConstraintChecks.Nested(context, s_check, ConstraintChecks.NoName, new MapRef(record.AdditionalProperties), all));
    }

    private static void WriteAll(CodeWriter writer, IEnumerable<Code> checks)
    {
        foreach (var check in checks)
        {
            writer.Line(check);
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
                    NestedItems(writer, member.Type with { Nullable = false }, Code.Of($"{member.Local}"), Code.Of($"{member.WireName}"));
                }

                break;
        }
    }

    /// <summary>
    /// Checks the values of a list or a map, lists of lists and maps of maps too: one loop a level. A null that the type does not have is found when the value
    /// is written.
    /// </summary>
    /// <param name="writer">Where the statements go.</param>
    /// <param name="type">The type of the value.</param>
    /// <param name="value">The value in an expression.</param>
    /// <param name="path">The path of the value in an expression; empty where the value has no name of its own.</param>
    /// <param name="depth">The levels around it.</param>
    public static void NestedItems(CodeWriter writer, TypeRef type, Code value, Code path, int depth = 0)
    {
        var item = Code.Of($"item{depth}");
        var at = Code.Of($"at{depth}");
        switch (type)
        {
            case NamedRef:
                writer.Line($"check.Nested({path}, {value});");
                break;
            case { Nullable: true }:
                using (writer.Open($"if ({value} is not null)"))
                {
                    NestedItems(writer, type with { Nullable = false }, value, path, depth);
                }

                break;
            case ListRef list:
                writer.Line($"var {at} = -1;");
                using (writer.Open($"foreach (var {item} in {value})"))
                {
                    // What is in the item may be empty, or many: it is counted here.
                    writer.Line($"{at}++;");
                    NestedItems(writer, Guarded(list.Element), item, Below(path, Code.Of($"\"[\" + {at} + \"]\""), Code.Of($" + ")), depth + 1);
                }

                break;
            case MapRef map:
                using (writer.Open($"foreach (var ({at}, {item}) in {value})"))
                {
                    NestedItems(writer, Guarded(map.Value), item, Below(path, at, Code.Of($" + \".\" + ")), depth + 1);
                }

                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(type));
        }
    }

    private static TypeRef Guarded(TypeRef item) => item is NamedRef ? item : item with { Nullable = true };

    private static Code Below(Code path, Code item, Code between) => path.IsEmpty ? item : Code.Of($"{path}{between}{item}");
}
