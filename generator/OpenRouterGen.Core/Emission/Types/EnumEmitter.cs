using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Emission;

/// <summary>An open enum: a struct over its wire text.</summary>
internal sealed class EnumEmitter(EmissionContext context)
{
    public void Emit(CodeWriter writer, EnumModel model)
    {
        var type = context.Types.Named(model.Name);
        writer.Doc(new XmlDoc().Summary(XmlDoc.Words(model.Description) ?? "A text with known values; any other is allowed too.").CompletionList(type));
        context.TypeAttributes(writer, model.Deprecated);
        EmissionContext.ConverterAttribute(writer, model, type);
        if (model.HintsOnly)
        {
            writer.Line($"[{RuntimeNames.HintsOnly}]");
        }

        using (writer.Open($"{context.Visibility} readonly partial record struct {model.Name} : {Interfaces(model, type)}"))
        {
            writer.Doc(new XmlDoc().Summary("Takes any value; one that the document does not list is sent as it is."));
            writer.Line($"public {model.Name}(string? value) => _value = value;");
            writer.Line();
            Members(writer, model, type);
            Values(writer, type);
            Json(writer, model, type);
            Constants(writer, model);
            writer.Line($"private static string[]? s_known;");
            writer.Line($"private readonly string? _value;");
        }
    }

    private Code Interfaces(EnumModel model, Code type) =>
        Code.Join(", ", new[] { Code.Of($"{RuntimeNames.OpenEnum}<{type}>") }.Concat(model.Implements.Select(context.Types.Interface)));

    private static void Members(CodeWriter writer, EnumModel model, Code type)
    {
        foreach (var member in model.Members)
        {
            writer.Line($"[{RuntimeNames.KnownValue}({Literal.String(member.WireValue)})] public static {type} {member.Name} => new(Values.{member.Name});");
        }

        writer.Line();
    }

    private static void Values(CodeWriter writer, Code type)
    {
        writer.Doc(new XmlDoc().InheritDoc());
        writer.Line($"public string Value => _value ?? string.Empty;");
        writer.Line();
        writer.Doc(new XmlDoc().InheritDoc());
        writer.Line($"public bool IsSet => _value is not null;");
        writer.Line();
        writer.Line($"public static implicit operator {type}(string? value) => new(value);");

        // A plain null here would become a value through the operator above.
        writer.Line($"public static implicit operator {type}?(string? value) => value is null ? default({type}?) : new(value);");
        writer.Line();
        writer.Line($"public override string ToString() => Value;");
        writer.Line();
    }

    private static void Json(CodeWriter writer, EnumModel model, Code type)
    {
        // Made at the first use: fields of a part that a user adds are set before emitted ones, and may read a value.
        var values = Code.Join(", ", model.Members.Select(member => Code.Of($"Values.{member.Name}")));
        EmissionContext.ReadMethod(writer, type, Code.Of($"new({RuntimeNames.JsonRead}.KnownString(ref reader, s_known ??= [{values}]))"));
        writer.Line();
        writer.Line($"void {RuntimeNames.JsonWritable}.Write({RuntimeNames.Writer} writer) => {RuntimeNames.JsonWrite}.String(writer, Value);");
        writer.Line();
    }

    private static void Constants(CodeWriter writer, EnumModel model)
    {
        writer.Doc(new XmlDoc().Summary("The known values as constants, for switch and attributes."));
        using (writer.Open($"public static class Values"))
        {
            foreach (var member in model.Members)
            {
                writer.Line($"public const string {member.Name} = {Literal.String(member.WireValue)};");
            }
        }

        writer.Line();
    }
}
