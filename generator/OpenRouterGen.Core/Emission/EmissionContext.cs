using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Emission;

/// <summary>What every emitter asks: how types are written, and which of them have something to validate.</summary>
internal sealed class EmissionContext
{
    private readonly Dictionary<string, TypeModel> _byName = new(StringComparer.Ordinal);
    private readonly EquatableList<CatalogModel> _catalogs;

    public EmissionContext(ApiModel model)
    {
        Options = model.Options;
        Visibility = Options.Internal ? Code.Of($"internal") : Code.Of($"public");
        _catalogs = model.Catalogs;
        Types = new TypeText(model.Options);
        Reader = new JsonReadText(Types);
        foreach (var type in model.Types)
        {
            _byName[type.Name.Text] = type;
        }

        Validation = new ValidationReach(model.Types);
    }

    public EmissionOptions Options { get; }

    public TypeText Types { get; }

    public JsonReadText Reader { get; }

    public ValidationReach Validation { get; }

    public Code Visibility { get; }

    /// <summary>The record of this name; null when the name is another type's.</summary>
    public RecordModel? Record(CSharpIdentifier name) => _byName.TryGetValue(name.Text, out var type) ? type as RecordModel : null;

    /// <summary>Whether a value is an open enum that the document also lets be any text.</summary>
    public bool IsAnyText(TypeRef type) =>
        type is NamedRef named && _byName.TryGetValue(named.Name.Text, out var found) && found is EnumModel { HintsOnly: true };

    /// <summary>The known values of an open enum.</summary>
    public EquatableList<string> KnownValues(CSharpIdentifier name) => _byName.TryGetValue(name.Text, out var type) && type is EnumModel model
        ? model.Members.Select(member => member.WireValue).ToEquatableList()
        : EquatableList<string>.Empty;

    /// <summary>The members of a record or the fields of a form; none when the name is another type's.</summary>
    public IEnumerable<PropertyModel> Members(CSharpIdentifier name) => (_byName.TryGetValue(name.Text, out var type) ? type : null) switch
    {
        RecordModel record => record.Properties,
        FormModel form => form.Fields.Select(field => field.Property),
        _ => [],
    };

    /// <summary>The constants for a member; null when there are none.</summary>
    public CatalogModel? Catalog(CSharpIdentifier record, CSharpIdentifier member)
    {
        // Asked for each member, and documents have few.
        for (var i = 0; i < _catalogs.Count; i++)
        {
            if (_catalogs[i].RecordName == record && _catalogs[i].MemberName == member)
            {
                return _catalogs[i];
            }
        }

        return null;
    }

    /// <summary>The attributes that every emitted type begins with.</summary>
    public void TypeAttributes(CodeWriter writer, bool deprecated = false)
    {
        writer.Line($"[{RuntimeNames.GeneratedCode}(\"OpenRouterGen\", {Literal.String(Options.ToolVersion)})]");
        if (deprecated)
        {
            writer.Line($"[{RuntimeNames.Obsolete}]");
        }
    }

    /// <summary>The attribute that makes a model known to the platform's own serializer.</summary>
    public static void ConverterAttribute(CodeWriter writer, TypeModel model, Code type)
    {
        if (model.Json == JsonDirections.Both)
        {
            writer.Line($"[{RuntimeNames.JsonConverter}(typeof({RuntimeNames.ModelConverter}<{type}>))]");
        }
    }

    /// <summary>The interface of the directions of JSON that a type has.</summary>
    public static IEnumerable<Code> JsonInterfaces(TypeModel model, Code type) => model.Json switch
    {
        JsonDirections.Both => [Code.Of($"{RuntimeNames.JsonModel}<{type}>")],
        JsonDirections.Read => [Code.Of($"{RuntimeNames.JsonReadable}<{type}>")],
        JsonDirections.Write => [RuntimeNames.JsonWritable],
        _ => [],
    };

    /// <summary>The method by which the runtime reads a type.</summary>
    public static void ReadMethod(CodeWriter writer, Code type, Code read) =>
        writer.Line($"static {type} {RuntimeNames.JsonReadable}<{type}>.Read(ref {RuntimeNames.Reader} reader) => {read};");
}
