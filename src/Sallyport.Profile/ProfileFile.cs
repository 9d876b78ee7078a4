using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Sallyport.Profile;

/// <summary>Writes a profile in the form that crossgen2 takes with <c>--mibc</c>: an assembly whose code is never run and names methods by loading their tokens.</summary>
/// <remarks>
/// The form is described where it is read: MIbcProfileParser.cs of the .NET runtime. A method AssemblyDictionary names for each assembly a method, which names the methods of that assembly.
/// Neither has a return value or parameters, and all are global.
/// </remarks>
internal sealed class ProfileFile
{
    private const string Name = "Profile";
    private readonly MetadataBuilder _metadata = new();
    private readonly MethodBodyStreamEncoder _bodies = new(new BlobBuilder());
    private readonly MethodTokens _tokens;
    private readonly BlobHandle _signature;

    private ProfileFile()
    {
        _tokens = new MethodTokens(_metadata);
        var signature = new BlobBuilder();
        new BlobEncoder(signature).MethodSignature().Parameters(0, returned => returned.Void(), _ => { });
        _signature = _metadata.GetOrAddBlob(signature);
    }

    /// <summary>Writes the profile to a file, anew.</summary>
    internal static void Write(string path, IReadOnlyCollection<MethodBase> methods)
    {
        var profile = new ProfileFile();
        profile.Declare();
        var dictionary = new InstructionEncoder(new BlobBuilder());
        foreach (var group in methods.GroupBy(method => method.DeclaringType!.Assembly.GetName().Name!, StringComparer.Ordinal))
        {
            dictionary.LoadString(profile._metadata.GetOrAddUserString($"{group.Key};"));
            Load(dictionary, profile.Add($"Assemblies_{group.Key}", group));
        }

        profile.Add("AssemblyDictionary", dictionary);
        using var file = File.Create(path);
        profile.Serialize().WriteContentTo(file);
    }

    private void Declare()
    {
        _metadata.AddModule(0, _metadata.GetOrAddString(Name), default, default, default);
        _metadata.AddAssembly(_metadata.GetOrAddString(Name), new Version(1, 0), default, default, default, AssemblyHashAlgorithm.None);
        _metadata.AddTypeDefinition(default, default, _metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
    }

    private MethodDefinitionHandle Add(string name, IEnumerable<MethodBase> methods)
    {
        var code = new InstructionEncoder(new BlobBuilder());
        foreach (var token in methods.Select(_tokens.Of).Distinct()) Load(code, token);
        return Add(name, code);
    }

    private MethodDefinitionHandle Add(string name, InstructionEncoder code)
    {
        code.OpCode(ILOpCode.Ret);
        var offset = _bodies.AddMethodBody(code);
        return _metadata.AddMethodDefinition(MethodAttributes.Public | MethodAttributes.Static, MethodImplAttributes.IL, _metadata.GetOrAddString(name), _signature, offset, MetadataTokens.ParameterHandle(1));
    }

    private static void Load(InstructionEncoder code, EntityHandle method)
    {
        code.OpCode(ILOpCode.Ldtoken);
        code.Token(method);
        code.OpCode(ILOpCode.Pop);
    }

    private BlobBuilder Serialize()
    {
        var image = new BlobBuilder();
        new ManagedPEBuilder(new PEHeaderBuilder(imageCharacteristics: Characteristics.Dll), new MetadataRootBuilder(_metadata), _bodies.Builder).Serialize(image);
        return image;
    }
}
