using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>A union: a class that holds one of several types, in the shape that C# 15 calls a union.</summary>
internal sealed class UnionEmitter(EmissionContext context)
{
    private static readonly Code s_orThrow = Code.Of($" ?? throw new {RuntimeNames.ArgumentNullException}(nameof(value))");

    private readonly UnionJsonEmitter _json = new(context);

    public void Emit(CodeWriter writer, UnionModel union)
    {
        var type = context.Types.Named(union.Name);
        writer.Doc(new XmlDoc().Summary(XmlDoc.Words(union.Description) ?? "One of several types: switch on its value."));
        context.TypeAttributes(writer, union.Deprecated);
        EmissionContext.ConverterAttribute(writer, union, type);
        if (context.Options.UnionAttribute)
        {
            writer.Line($"[{RuntimeNames.UnionAttribute}]");
        }

        using (writer.Open($"{context.Visibility} sealed partial class {union.Name} : {Interfaces(union, type)}"))
        {
            Constructors(writer, union);
            writer.Doc(new XmlDoc().Summary("The case. One that this client does not know keeps its JSON."));
            writer.Line($"public object Value {{ get; }}");
            writer.Line();
            TryGetValues(writer, union);
            Conversions(writer, union, type);
            if (context.Validation.Contains(union.Name))
            {
                Validation(writer, union);
            }

            _json.Emit(writer, union, type);
            writer.Line();
            Equality(writer, union, type);
            UnionJsonEmitter.Fields(writer, union);
        }
    }

    /// <summary>The open enum that a text becomes: there is one when it can become only one case. Null for none.</summary>
    public static TypeRef? TextCase(UnionModel union)
    {
        var enums = union.Cases.Where(unionCase => TypeText.IsEnum(unionCase.Type)).ToList();
        return enums.Count == 1 && !union.Cases.Any(unionCase => TypeText.IsString(unionCase.Type)) ? enums[0].Type : null;
    }

    private Code Interfaces(UnionModel union, Code type)
    {
        var interfaces = EmissionContext.JsonInterfaces(union, type).Append(RuntimeNames.UnionInterface).ToList();
        if (context.Validation.Contains(union.Name))
        {
            interfaces.Add(RuntimeNames.Validated);
        }

        if (context.Options.UnionAttribute)
        {
            interfaces.Add(RuntimeNames.PlatformUnion);
        }

        interfaces.AddRange(union.Implements.Select(context.Types.Interface));
        return Code.Join(", ", interfaces);
    }

    private void Constructors(CodeWriter writer, UnionModel union)
    {
        foreach (var unionCase in union.Cases)
        {
            var check = TypeText.IsValueType(unionCase.Type) ? Code.Empty : s_orThrow;
            writer.Line($"public {union.Name}({context.Types.Plain(unionCase.Type)} value) => Value = value{check};");
        }

        writer.Line();
        writer.Doc(new XmlDoc().Summary("A case that this client does not know; its JSON is kept."));
        writer.Line($"public {union.Name}({RuntimeNames.UnknownCase} value) => Value = value{s_orThrow};");
        writer.Line();
    }

    private void TryGetValues(CodeWriter writer, UnionModel union)
    {
        // Once for all of them: they say the same.
        writer.Doc(new XmlDoc().Summary("Whether the case is of this type, and the case."));
        foreach (var unionCase in union.Cases)
        {
            var type = context.Types.Plain(unionCase.Type);
            if (!TypeText.IsValueType(unionCase.Type))
            {
                TryGetReference(writer, type);
                continue;
            }

            using (writer.Open($"public bool TryGetValue(out {type} value)"))
            {
                writer.Line($"var found = Value is {type};");
                writer.Line($"value = found ? ({type})Value : default({type});");
                writer.Line($"return found;");
            }

            writer.Line();
        }

        TryGetReference(writer, RuntimeNames.UnknownCase);
    }

    private static void TryGetReference(CodeWriter writer, Code type)
    {
        writer.Line($"public bool TryGetValue([{RuntimeNames.NotNullWhen}(true)] out {type}? value) => (value = Value as {type}) is not null;");
        writer.Line();
    }

    private void Conversions(CodeWriter writer, UnionModel union, Code type)
    {
        // C# allows no conversion from an interface: lists and maps have their constructor.
        foreach (var unionCase in union.Cases.Where(unionCase => !TypeText.IsInterface(unionCase.Type)))
        {
            writer.Line($"public static implicit operator {type}({context.Types.Plain(unionCase.Type)} value) => new(value);");
        }

        // C# takes one declared conversion at a time, and from an array there would be two.
        if (union.Cases.Any(unionCase => TypeText.IsBytes(unionCase.Type)))
        {
            writer.Line($"public static implicit operator {type}(byte[] value) => new(({RuntimeNames.Bytes})(value{s_orThrow}));");
        }

        writer.Line();

        if (TextCase(union) is not { } text)
        {
            return;
        }

        writer.Doc(new XmlDoc().Summary("Takes any text, as the case that is an open enum."));
        writer.Line($"public static implicit operator {type}(string value) => new(new {context.Types.Plain(text)}(value{s_orThrow}));");
        writer.Line();
    }

    private void Validation(CodeWriter writer, UnionModel union)
    {
        RecordValidationEmitter.Public(writer);
        writer.Line();
        var head = Code.Of($"void {RuntimeNames.Validated}.Validate({RuntimeNames.ParameterCheck} check)");
        if (!union.Cases.Any(HasValidation))
        {
            writer.Line($"{head} => (Value as {RuntimeNames.Validated})?.Validate(check);");
            writer.Line();
            return;
        }

        using (writer.Open(head))
        using (writer.Open($"switch (Value)"))
        {
            writer.Line($"case {RuntimeNames.Validated} value: value.Validate(check); break;");
            foreach (var unionCase in union.Cases)
            {
                ValidationOf(writer, unionCase);
            }
        }

        writer.Line();
    }

    // Whether a case is checked that does not check itself.
    private bool HasValidation(UnionCaseModel unionCase) =>
        !unionCase.Constraints.IsNone || (unionCase.Type is ListRef or MapRef && context.Validation.Contains(unionCase.Type));

    private void ValidationOf(CodeWriter writer, UnionCaseModel unionCase)
    {
        var type = unionCase.Type;
        if (!unionCase.Constraints.IsNone)
        {
            var checks = ConstraintChecks.Of(Code.Of($"check"), ConstraintChecks.NoName, unionCase.Constraints, Code.Of($"value"))
                .Concat(ConstraintChecks.Nested(context, Code.Of($"check"), ConstraintChecks.NoName, type, Code.Of($"value")));
            writer.Line($"case {context.Types.Plain(type)} value: {Code.Join(" ", checks)} break;");
            return;
        }

        if (!context.Validation.Contains(type))
        {
            return;
        }

        switch (type)
        {
            case ListRef { Element: NamedRef }:
                writer.Line($"case {context.Types.Plain(type)} value: check.NestedItems(string.Empty, value); break;");
                break;
            case ListRef or MapRef:
                writer.Line($"case {context.Types.Plain(type)} value:");
                using (writer.Open())
                {
                    RecordValidationEmitter.NestedItems(writer, type, Code.Of($"value"), Code.Empty);
                    writer.Line($"break;");
                }

                break;
        }
    }

    private void Equality(CodeWriter writer, UnionModel union, Code type)
    {
        var texts = union.Cases.Where(unionCase => context.IsAnyText(unionCase.Type)).Select(unionCase => context.Types.Plain(unionCase.Type)).ToList();
        var anyText = texts.Count == 0 ? Code.Empty : Code.Of($"Value is {Code.Join(" or ", texts)} ? \"text\" : ");
        writer.Line($"public override string ToString() => {anyText}{RuntimeNames.MemberText}.Of(Value);");
        writer.Line($"public override bool Equals(object? obj) => obj is {type} other && Value.Equals(other.Value);");
        writer.Line($"public override int GetHashCode() => Value.GetHashCode();");
    }
}
