using OpenRouterGen.Core.Emission;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Comparison.Surface;

/// <summary>Types of the model, of the runtime and of the platform as a signature has them.</summary>
internal sealed class SignatureTypes(TypeText types)
{
    public static readonly SignatureType Text = new("string", SignatureKind.Class);
    public static readonly SignatureType Boolean = new("bool", SignatureKind.Struct);
    public static readonly SignatureType Object = new("object", SignatureKind.OpenClass);
    public static readonly SignatureType Void = new("void", SignatureKind.Void);
    public static readonly SignatureType Address = new(RuntimeNames.Uri.ToString(), SignatureKind.OpenClass);
    public static readonly SignatureType Bytes = new("byte[]", SignatureKind.Class);
    public static readonly SignatureType Memory = new("global::System.ReadOnlyMemory<byte>", SignatureKind.Struct);
    public static readonly SignatureType UnknownCase = Class(RuntimeNames.UnknownCase);
    public static readonly SignatureType RequestOptions = Class(RuntimeNames.RequestOptions);
    public static readonly SignatureType ClientOptions = Class(RuntimeNames.ClientOptions);
    public static readonly SignatureType DownloadTarget = new(RuntimeNames.DownloadTarget.ToString(), SignatureKind.OpenClass);
    public static readonly SignatureType HttpClient = new(RuntimeNames.HttpClient.ToString(), SignatureKind.OpenClass);
    public static readonly SignatureType CancellationToken = new(RuntimeNames.CancellationToken.ToString(), SignatureKind.Struct);
    public static readonly SignatureType Type = new(RuntimeNames.Type.ToString(), SignatureKind.OpenClass);
    public static readonly SignatureType SerializerOptions = Class(RuntimeNames.SerializerOptions);
    public static readonly SignatureType JsonTypeInfo = new(RuntimeNames.JsonTypeInfo.ToString(), SignatureKind.OpenClass);
    public static readonly SignatureType Snapshot = Class(RuntimeNames.CatalogSnapshot);
    public static readonly SignatureType Names = Generic(RuntimeNames.ReadOnlyCollection, SignatureKind.Interface, Text);
    public static readonly SignatureType Problems = List(Class(RuntimeNames.ParameterProblem));

    private static readonly SignatureType s_task = new(RuntimeNames.Task.ToString(), SignatureKind.OpenClass);
    private static readonly SignatureType s_noContent = Class(RuntimeNames.NoContent);

    public static SignatureType Emitted(CSharpIdentifier name) => new(name.Text, SignatureKind.Emitted);

    public static SignatureType Task(SignatureType? result) => result is null ? s_task : s_task with { Arguments = new([result]) };

    public static SignatureType TaskOfResult(SignatureType? result) => Task(Generic(RuntimeNames.ApiResult, SignatureKind.Class, result ?? s_noContent));

    public static SignatureType Stream(SignatureType item) => Generic(RuntimeNames.AsyncEnumerable, SignatureKind.Interface, item);

    public static SignatureType Map(SignatureType value) => Generic(RuntimeNames.ReadOnlyDictionary, SignatureKind.Interface, Text, value);

    /// <summary>The type with a question mark when the document allows null.</summary>
    public SignatureType Declared(TypeRef type) => type.Nullable ? Plain(type).OrNull : Plain(type);

    /// <summary>The type without regard to null.</summary>
    public SignatureType Plain(TypeRef type) => type switch
    {
        NamedRef { Kind: not NamedKind.Runtime } named => Emitted(named.Name),
        NamedRef => new(types.Plain(type).ToString(), SignatureKind.Converted),
        ListRef list => List(Declared(list.Element)),
        MapRef map => Map(Declared(map.Value)),
        ScalarRef { Kind: ScalarKind.Uri } => new(types.Plain(type).ToString(), SignatureKind.OpenClass),
        _ => new(types.Plain(type).ToString(), TypeText.IsValueType(type) ? SignatureKind.Struct : SignatureKind.Class),
    };

    /// <summary>What a member is declared as.</summary>
    public SignatureType Of(RecordMember member) => member.MayBeNull ? Plain(member.Type).OrNull : Plain(member.Type);

    public SignatureType Of(InterfaceModel model) => new(RuntimeNames.OfDocument(model.Name).ToString(), SignatureKind.Interface)
    {
        Arguments = model.Arguments.Select(Emitted).ToEquatableList(),
    };

    private static SignatureType List(SignatureType item) => Generic(RuntimeNames.ReadOnlyList, SignatureKind.Interface, item);

    private static SignatureType Class(Code name) => new(name.ToString(), SignatureKind.Class);

    private static SignatureType Generic(Code name, SignatureKind kind, params SignatureType[] arguments) =>
        new(name.ToString(), kind) { Arguments = arguments.ToEquatableList() };
}
