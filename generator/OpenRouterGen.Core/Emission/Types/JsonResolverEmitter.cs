using OpenRouterGen.Core.Model;
using OpenRouterGen.Core.Naming;

namespace OpenRouterGen.Core.Emission;

/// <summary>The resolver that makes the emitted types known to the platform's serializer without reflection.</summary>
internal sealed class JsonResolverEmitter(EmissionContext context)
{
    public void Emit(CodeWriter writer, CSharpIdentifier name, IEnumerable<TypeModel> types)
    {
        var self = context.Types.Named(name);
        writer.Doc(new XmlDoc().Summary("Tells System.Text.Json how to read and write the types of this client, without reflection."));
        context.TypeAttributes(writer);
        using (writer.Open($"{context.Visibility} sealed class {name} : {RuntimeNames.TypeInfoResolver}"))
        {
            writer.Doc(new XmlDoc().Summary("The resolver, for JsonSerializerOptions.TypeInfoResolverChain."));
            writer.Line($"public static {self} Default {{ get; }} = new();");
            writer.Line();
            writer.Doc(new XmlDoc().InheritDoc());
            using (writer.Open($"public {RuntimeNames.JsonTypeInfo}? GetTypeInfo({RuntimeNames.Type} type, {RuntimeNames.SerializerOptions} options)"))
            {
                foreach (var type in types.Where(type => type.Json == JsonDirections.Both))
                {
                    Entry(writer, type);
                }

                writer.Line($"return null;");
            }
        }
    }

    private void Entry(CodeWriter writer, TypeModel model)
    {
        var type = context.Types.Named(model.Name);
        writer.Line($"if (type == typeof({type})) return {RuntimeNames.ModelTypeInfo}.Create<{type}>(options);");
        if (model is EnumModel)
        {
            writer.Line($"if (type == typeof({type}?)) return {RuntimeNames.ModelTypeInfo}.CreateNullable<{type}>(options);");
        }
    }
}
