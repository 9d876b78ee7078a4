namespace Sallyport.Tests.Host.Packages;

/// <summary>Builds small packages, four repositories of them and a root in which version 1 of each is installed. What each package is for is its name.</summary>
internal static class RepositoryScript
{
    /// <summary>What each package is to show.</summary>
    public static readonly string[] Packages =
        ["plain", "newest", "foreign", "preferred", "disabled", "excluded", "mainly", "modular", "shadowed", "unshadowed", "hot", "repaired", "mended", "repaired-later", "bug"];

    public static readonly string Build = $$"""
        # Debian's rpm keeps its database in the home of who calls it, unless told otherwise.
        export HOME="$PWD/home"
        mkdir home
        echo '%_dbpath /var/lib/rpm' > home/.rpmmacros
        for version in 1 2 3; do
          {
            printf 'Name: lab\nVersion: %s\nRelease: 1%%{?also}\nSummary: t\nLicense: t\nBuildArch: noarch\nVendor: Lab\n%%description\nt\n' $version
            for name in {{string.Join(' ', Packages)}}; do printf '%%package -n %s\nSummary: t\n' $name; [ $name$version != foreign3 ] || echo 'Vendor: Else'; printf '%%description -n %s\nt\n%%files -n %s\n/usr/bin/%s\n' $name $name $name; done
            printf '%%install\nmkdir -p %%{buildroot}/usr/bin\n'
            for name in {{string.Join(' ', Packages)}}; do printf 'echo %s > %%{buildroot}/usr/bin/%s\n' $version $name; done
          } > spec
          rpmbuild -bb --define "_topdir $PWD/top" --define "_build_id_links none" spec > build 2>&1 || { cat build >&2; exit 1; }
        done
        made=top/RPMS/noarch
        mkdir -p base first off hot root/etc/dnf/modules.d root/etc/yum.repos.d
        cp $made/*-2-1.noarch.rpm $made/*-3-1.noarch.rpm base
        rm base/newest-3* base/disabled-3* base/hot-3* base/mended-3* base/repaired-3* base/unshadowed-3*
        cp $made/preferred-2-1.noarch.rpm first
        cp $made/disabled-3-1.noarch.rpm off
        cp $made/hot-3-1.noarch.rpm hot
        advisory() { printf '<update from="l" status="stable" type="%s" version="1"><id>%s</id><title>t</title><issued date="2026-01-01 00:00:00"/><references/><description>d</description><pkglist><collection short="c"><name>c</name><package name="%s" version="%s" release="1" epoch="0" arch="noarch" src="lab-%s-1.src.rpm"><filename>%s-%s-1.noarch.rpm</filename></package></collection></pkglist></update>\n' $1 $2 $3 $4 $4 $3 $4; }
        {
          echo '<?xml version="1.0" encoding="UTF-8"?><updates>'
          advisory security LAB-1 repaired 2; advisory security LAB-2 mended 1; advisory bugfix LAB-3 mended 2; advisory security LAB-4 repaired-later 2; advisory bugfix LAB-5 repaired-later 3; advisory bugfix LAB-6 bug 2
          echo '</updates>'
        } > updateinfo.xml
        stream() { printf -- '---\ndocument: modulemd\nversion: 2\ndata:\n  name: %s\n  stream: "%s"\n  version: 1\n  context: c0\n  arch: noarch\n  summary: t\n  description: t\n  license: {module: [t]}\n  artifacts:\n    rpms:\n    - %s-0:%s-1.noarch\n...\n' $1 $2 $3 $4; }
        default() { printf -- '---\ndocument: modulemd-defaults\nversion: 1\ndata:\n  module: %s\n  stream: "%s"\n...\n' $1 $2; }
        { stream m 1 modular 2; stream m 2 modular 3; default m 1; stream s a shadowed 2; stream u a unshadowed 3; stream p a hot 2; default p a; } > modules.yaml
        printf '[s]\nname=s\nstream=a\nprofiles=\nstate=enabled\n' > root/etc/dnf/modules.d/s.module
        for repository in base first off hot; do createrepo_c -q --no-database $repository; done
        modifyrepo_c --mdtype=updateinfo updateinfo.xml base/repodata > modify
        modifyrepo_c --mdtype=modules modules.yaml base/repodata > modify
        source() { printf '[%s]\nname=%s\nbaseurl=file://%s/%s\ngpgcheck=0\n' $1 $1 "$PWD" $1; shift; for line; do echo "$line"; done; }
        source base enabled=1 'excludepkgs=none,' '  excluded' > root/etc/yum.repos.d/base.repo
        { source first priority=10; source off enabled=0; source hot module_hotfixes=1; } > root/etc/yum.repos.d/more.repo
        printf '[main]\nexcludepkgs=main*\nmodule_platform_id=platform:lab\n' > root/etc/dnf/dnf.conf
        rpm --root "$PWD/root" --initdb
        rpm --root "$PWD/root" -i --nodeps --noscripts $(for name in {{string.Join(' ', Packages)}}; do echo $made/$name-1-1.noarch.rpm; done) 2> /dev/null
        """;

    /// <summary>The same repositories for zypp, which knows neither what to exclude nor modules.</summary>
    public const string ForZypp = """
        mkdir -p root/etc/zypp/repos.d
        for repository in base first off hot; do sed "/excludepkgs/d; /^ /d" root/etc/yum.repos.d/*.repo | awk -v wanted="[$repository]" '/^\[/ { inside = $0 == wanted } inside' > root/etc/zypp/repos.d/$repository.repo; done
        rm -r root/etc/yum.repos.d root/etc/dnf
        """;

    /// <summary>dnf in that root, as it is set up there.</summary>
    public const string Dnf = "dnf -q --installroot \"$PWD/root\" --releasever 1 --setopt=reposdir=\"$PWD/root/etc/yum.repos.d\" --setopt=varsdir=/nowhere";
}
