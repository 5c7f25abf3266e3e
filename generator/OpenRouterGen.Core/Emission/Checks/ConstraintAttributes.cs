using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>
/// Constraints as attributes, which is how the analyzer and the user's own validation see them. The platform's attributes stand
/// where their meaning at run time is right for the member's type, the runtime's own where it is not.
/// </summary>
internal static class ConstraintAttributes
{
    public static void Emit(CodeWriter writer, TypeRef type, ConstraintModel constraints)
    {
        if (ConstraintText.HasRange(type, constraints))
        {
            EmitRange(writer, (ScalarRef)type, constraints);
        }

        // [StringLength] casts the value to string: on an open enum it would throw.
        if (ConstraintText.HasLength(type, constraints) && TypeText.IsString(type))
        {
            EmitLength(writer, constraints);
        }

        if (ConstraintText.HasPattern(type, constraints))
        {
            writer.Line($"[{RuntimeNames.Pattern}({Literal.String(constraints.Pattern!)})]");
        }

        if (ConstraintText.HasItems(type, constraints))
        {
            var arguments = new List<Code>();
            AddNamed(arguments, Code.Of($"Minimum"), constraints.MinItems);
            AddNamed(arguments, Code.Of($"Maximum"), constraints.MaxItems);
            writer.Line($"[{RuntimeNames.ItemCount}({Code.Join(", ", arguments)})]");
        }
    }

    private static void EmitRange(CodeWriter writer, ScalarRef type, ConstraintModel constraints)
    {
        switch (type.Kind)
        {
            case ScalarKind.Int32:
                writer.Line($"[{RuntimeNames.Range}({Int32(ConstraintText.WholeMinimum(constraints), Code.Of($"int.MinValue"))}, {Int32(ConstraintText.WholeMaximum(constraints), Code.Of($"int.MaxValue"))})]");
                break;
            case ScalarKind.Int64:
                var minimum = ConstraintText.WholeMinimum(constraints) ?? double.NegativeInfinity;
                var maximum = ConstraintText.WholeMaximum(constraints) ?? double.PositiveInfinity;
                writer.Line($"[{RuntimeNames.Range}({Literal.Double(minimum)}, {Literal.Double(maximum)})]");
                break;
            case ScalarKind.Double:
                EmitDouble(writer, constraints);
                break;
            default:
                EmitDecimal(writer, constraints);
                break;
        }
    }

    private static void EmitDouble(CodeWriter writer, ConstraintModel constraints)
    {
        var arguments = new List<Code>
        {
            Code.Of($"{Literal.Double((double?)constraints.Minimum ?? double.NegativeInfinity)}"),
            Code.Of($"{Literal.Double((double?)constraints.Maximum ?? double.PositiveInfinity)}"),
        };
        AddExclusive(arguments, constraints);
        writer.Line($"[{RuntimeNames.Range}({Code.Join(", ", arguments)})]");
    }

    // An attribute cannot hold a decimal; its text loses nothing.
    private static void EmitDecimal(CodeWriter writer, ConstraintModel constraints)
    {
        var arguments = new List<Code>();
        if (constraints.Minimum is { } minimum)
        {
            arguments.Add(Code.Of($"Minimum = {Literal.DecimalText(minimum)}"));
        }

        if (constraints.Maximum is { } maximum)
        {
            arguments.Add(Code.Of($"Maximum = {Literal.DecimalText(maximum)}"));
        }

        AddExclusive(arguments, constraints);
        writer.Line($"[{RuntimeNames.DecimalRange}({Code.Join(", ", arguments)})]");
    }

    private static void AddExclusive(List<Code> arguments, ConstraintModel constraints)
    {
        if (constraints is { Minimum: not null, ExclusiveMinimum: true })
        {
            arguments.Add(Code.Of($"MinimumIsExclusive = true"));
        }

        if (constraints is { Maximum: not null, ExclusiveMaximum: true })
        {
            arguments.Add(Code.Of($"MaximumIsExclusive = true"));
        }
    }

    private static void EmitLength(CodeWriter writer, ConstraintModel constraints)
    {
        var maximum = constraints.MaxLength is { } length ? Code.Of($"{length}") : Code.Of($"int.MaxValue");
        if (constraints.MinLength is { } minimum)
        {
            writer.Line($"[{RuntimeNames.StringLength}({maximum}, MinimumLength = {minimum})]");
            return;
        }

        writer.Line($"[{RuntimeNames.StringLength}({maximum})]");
    }

    private static void AddNamed(List<Code> arguments, Code name, int? value)
    {
        if (value is { } number)
        {
            arguments.Add(Code.Of($"{name} = {number}"));
        }
    }

    private static Code Int32(long? bound, Code open) => bound switch
    {
        null => open,
        <= int.MinValue => Code.Of($"int.MinValue"),
        >= int.MaxValue => Code.Of($"int.MaxValue"),
        { } value => Code.Of($"{Literal.Int64(value)}"),
    };
}
