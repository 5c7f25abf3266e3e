using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Emission;

/// <summary>A type as C# writes it.</summary>
internal sealed class TypeText(EmissionOptions options)
{
    private static readonly Code s_string = Code.Of($"string");
    private static readonly Code s_bool = Code.Of($"bool");
    private static readonly Code s_int = Code.Of($"int");
    private static readonly Code s_long = Code.Of($"long");
    private static readonly Code s_double = Code.Of($"double");
    private static readonly Code s_decimal = Code.Of($"decimal");

    private readonly Code _namespace = Code.Join(".", options.Namespace.Select(part => Code.Of($"{part}")));

    private readonly Dictionary<CSharpIdentifier, Code> _named = [];
    private readonly Dictionary<Code, Code> _orNull = [];
    private readonly Dictionary<TypeRef, Code> _collections = [];

    public Code Namespace => _namespace;

    public Code Named(CSharpIdentifier name)
    {
        if (!_named.TryGetValue(name, out var code))
        {
            code = Code.Of($"global::{_namespace}.{name}");
            _named.Add(name, code);
        }

        return code;
    }

    /// <summary>An interface of the runtime, with emitted types as its arguments if it has any.</summary>
    public Code Interface(InterfaceModel model) => model.Arguments.Count > 0
        ? Code.Of($"{RuntimeNames.OfDocument(model.Name)}<{Code.Join(", ", model.Arguments.Select(Named))}>")
        : RuntimeNames.OfDocument(model.Name);

    /// <summary>The type without regard to null.</summary>
    public Code Plain(TypeRef type) => type switch
    {
        ScalarRef scalar => Scalar(scalar.Kind),
        NamedRef { Kind: NamedKind.Runtime } named => RuntimeNames.OfDocument(named.Name),
        NamedRef named => Named(named.Name),
        ContentRef content => Content(content.Kind),
        ListRef or MapRef => Collection(type),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>The type with a question mark when the document allows null.</summary>
    public Code Declared(TypeRef type) => type.Nullable ? OrNull(type) : Plain(type);

    public Code OrNull(TypeRef type)
    {
        // The same few types, member after member.
        var plain = Plain(type);
        if (!_orNull.TryGetValue(plain, out var code))
        {
            code = Code.Of($"{plain}?");
            _orNull.Add(plain, code);
        }

        return code;
    }

    /// <summary>The one place that knows which C# types are structs: it decides between the readers and writers for classes and for values.</summary>
    public static bool IsValueType(TypeRef type) => type switch
    {
        ScalarRef scalar => scalar.Kind is not (ScalarKind.String or ScalarKind.Uri),
        NamedRef named => named.Kind == NamedKind.Enum,
        ListRef or MapRef or ContentRef => false,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>Whether C# forbids conversion operators from the type.</summary>
    public static bool IsInterface(TypeRef type) => type is ListRef or MapRef;

    public static bool IsEnum(TypeRef type) => type is NamedRef { Kind: NamedKind.Enum };

    /// <summary>Whether a value is bytes, of which there are none where it is not set.</summary>
    public static bool IsBytes(TypeRef type) => type is ScalarRef { Kind: ScalarKind.Base64 };

    /// <summary>Whether a value counts as not set, as an expression. A struct that is not set need not be null.</summary>
    public static Code IsUnset(TypeRef type, Code value) =>
        IsEnum(type) ? Code.Of($"{value} is not {{ IsSet: true }}")
        : IsBytes(type) ? Code.Of($"{value} is not {{ IsEmpty: false }}")
        : Code.Of($"{value} is null");

    public static bool IsString(TypeRef type) => type is ScalarRef { Kind: ScalarKind.String };

    private Code Collection(TypeRef type)
    {
        if (!_collections.TryGetValue(type, out var code))
        {
            code = type switch
            {
                ListRef list => Code.Of($"{RuntimeNames.ReadOnlyList}<{Declared(list.Element)}>"),
                MapRef map => Code.Of($"{RuntimeNames.ReadOnlyDictionary}<string, {Declared(map.Value)}>"),
                _ => throw new ArgumentOutOfRangeException(nameof(type)),
            };
            _collections.Add(type, code);
        }

        return code;
    }

    private static Code Content(ContentKind kind) => kind switch
    {
        ContentKind.File => RuntimeNames.FilePart,
        ContentKind.Answer => RuntimeNames.BinaryResponse,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static Code Scalar(ScalarKind kind) => kind switch
    {
        ScalarKind.String => s_string,
        ScalarKind.Boolean => s_bool,
        ScalarKind.Int32 => s_int,
        ScalarKind.Int64 => s_long,
        ScalarKind.Double => s_double,
        ScalarKind.Decimal or ScalarKind.DecimalText => s_decimal,
        ScalarKind.Base64 => RuntimeNames.Bytes,
        ScalarKind.UnixTime or ScalarKind.DateTime => RuntimeNames.DateTimeOffset,
        ScalarKind.Date => RuntimeNames.DateOnly,
        ScalarKind.Guid => RuntimeNames.Guid,
        ScalarKind.Uri => RuntimeNames.Uri,
        ScalarKind.Json => RuntimeNames.JsonElement,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
