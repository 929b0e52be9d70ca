package io.github.datacard.testing;

import java.util.ArrayList;
import java.util.List;

/**
 * Values that would run a script, break a page or deceive a reader if any output took them for more than text. Where one
 * of them runs, it calls {@code mark(number)}.
 */
public final class HostileText {
    /** {@code @} stands for the call that shows that a value ran; control characters are escaped as in JSON. */
    private static final String VALUES = """
            <script>@</script>
            <SCRIPT>@</SCRIPT>
            <script >@</script >
            <script/x>@</script/x>
            <scr<script>ipt>@</scr</script>ipt>
            <script src=data:text/javascript,@></script>
            <script type=module>@</script>
            <script type="application/ld+json">{}</script><script>@</script>
            </script><script>@</script>
            </script ><script>@</script>
            </SCRIPT><SCRIPT>@</SCRIPT>
            "}</script><script>@</script>
            "});@;//
            ');@;//
            `);@;//
            ${@}
            `${@}`
            \\u2028@;//
            \\u2029@;//
            */@;/*
            -->@//
            <!--<script>@</script>-->
            <!--><script>@</script>
            <!--><img src=x onerror=@>-->
            <![CDATA[<script>@</script>]]>
            ]]><script>@</script>
            <?php @ ?>
            <?xml-stylesheet href="javascript:@"?>
            </title><script>@</script>
            </style><script>@</script>
            </textarea><script>@</script>
            </noscript><script>@</script>
            </template><script>@</script>
            </svg><script>@</script>
            </select><script>@</script>
            </option></select><img src=x onerror=@>
            </a><script>@</script>
            "><script>@</script>
            '><script>@</script>
            "/><script>@</script>
            ><script>@</script>
            " onmouseover="@
            ' onmouseover='@
            " autofocus onfocus="@" x="
            " onload="@" x="
            x onfocus=@ autofocus tabindex=0
            " style="animation-name:x" onanimationstart="@
            <img src=x onerror=@>
            <img src=x onerror="@">
            <img/src=x/onerror=@>
            <img src=x:x onerror=@//
            <IMG SRC=x ONERROR=@>
            <img src=`x` onerror=@>
            <img src="x" onerror\\n=@>
            <img src onerror=@>
            <image src=x onerror=@>
            <img srcset=x onerror=@>
            <img src=data:, onerror=@>
            <svg onload=@>
            <svg/onload=@>
            <svg><script>@</script></svg>
            <svg><script href="data:text/javascript,@"/></svg>
            <svg><animate onbegin=@ attributeName=x dur=1s>
            <svg><set attributeName=href to="javascript:@"><a><text>x</text></a></svg>
            <svg><a xlink:href="javascript:@"><text y=20>x</text></a></svg>
            <svg><foreignObject><img src=x onerror=@></foreignObject></svg>
            <svg><style><img src=x onerror=@></style></svg>
            <svg><use href="data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg'><script>@</script></svg>#x"/></svg>
            <math><mtext><table><mglyph><style><img src=x onerror=@></style></mglyph></table></mtext></math>
            <math href="javascript:@">x</math>
            <body onload=@>
            <body onpageshow=@>
            <html onclick=@>
            <frameset onload=@>
            <iframe src="javascript:@"></iframe>
            <iframe srcdoc="<script>parent.@</script>"></iframe>
            <iframe src="data:text/html,<script>parent.@</script>"></iframe>
            <object data="javascript:@"></object>
            <object data="data:text/html,<script>@</script>"></object>
            <embed src="javascript:@">
            <embed src="data:image/svg+xml,<svg onload=@>">
            <video src=x onerror=@></video>
            <video><source onerror=@></video>
            <audio src=x onerror=@></audio>
            <details open ontoggle=@>x</details>
            <marquee onstart=@>x</marquee>
            <input autofocus onfocus=@>
            <select autofocus onfocus=@></select>
            <textarea autofocus onfocus=@></textarea>
            <button autofocus onfocus=@>x</button>
            <a autofocus tabindex=0 onfocus=@>x</a>
            <div contenteditable autofocus onfocus=@>x</div>
            <form action="javascript:@"><button autofocus>x</button></form>
            <form><button formaction="javascript:@">x</button></form>
            <isindex type=image src=x onerror=@>
            <keygen autofocus onfocus=@>
            <link rel=stylesheet href="javascript:@">
            <link rel=import href="data:text/html,<script>@</script>">
            <link rel=preload as=script href=x onerror=@>
            <meta http-equiv=refresh content="0;url=javascript:@">
            <meta http-equiv=refresh content="0;url=data:text/html,<script>@</script>">
            <base href="javascript:@//">
            <style>@import "javascript:x"</style>
            <style>*{background:url("javascript:@")}</style>
            <style onload=@></style>
            <p style="background:url(javascript:@)">x</p>
            <p style="width:expression(@)">x</p>
            <p style="behavior:url(x.htc)">x</p>
            <p style="position:fixed;inset:0;background:red">x</p>
            <x onclick=@>x</x>
            <x-y onpointerenter=@>x</x-y>
            <dialog open onclose=@>x</dialog>
            <template><script>@</script></template>
            <noscript><p title="</noscript><img src=x onerror=@>"></noscript>
            <a href="javascript:@">x</a>
            <a href="JaVaScRiPt:@">x</a>
            <a href="java\\tscript:@">x</a>
            <a href="java\\nscript:@">x</a>
            <a href=" javascript:@">x</a>
            <a href="\\u0001javascript:@">x</a>
            <a href="javascript&colon;@">x</a>
            <a href="&#106;avascript:@">x</a>
            <a href="vbscript:@">x</a>
            <a href="data:text/html,<script>@</script>">x</a>
            <a href="data:text/html;base64,PHNjcmlwdD5tYXJrKDEpPC9zY3JpcHQ+">x</a>
            javascript:@
            JAVASCRIPT:@
            java\\tscript:@
            \\u0000javascript:@
            javascript://example.org/%0a@
            javascript:/*--></title></style></script><svg/onload='+/"/+/onmouseover=1/+/[*/[]/+@//'>
            data:text/html,<script>@</script>
            data:text/javascript,@
            data:image/svg+xml,<svg onload=@>
            view-source:javascript:@
            https://example.org/"onmouseover="@
            https://example.org/'onmouseover='@
            https://example.org/><script>@</script>
            https://user:javascript@example.org/
            //example.org/\\"><img src=x onerror=@>
            file:///etc/passwd
            ../../../../etc/passwd
            [x](javascript:@)
            [x](<javascript:@>)
            [x](JAVASCRIPT:@)
            [x](java&#115;cript:@)
            [x](javascript&colon;@)
            [x](data:text/html,<script>@</script>)
            [x](https://example.org "\\" onmouseover=\\"@")
            [x](https://example.org/"onmouseover="@)
            ![x](javascript:@)
            ![x](x"onerror="@)
            ![" onerror="@](https://example.org/a.png)
            ![x](data:image/svg+xml,<svg/onload=@>)
            [x]: javascript:@\\n\\n[x]
            <javascript:@>
            <https://example.org/"onmouseover=@>
            `<img src=x onerror=@>`
            ```\\n</code></pre><script>@</script>\\n```
            ``` "onmouseover="@\\nx\\n```
            # <img src=x onerror=@>
            > <script>@</script>
            - <svg onload=@>
            | a |\\n|---|\\n| <img src=x onerror=@> |
            | <script>@</script> |\\n|---|\\n| b |
            &lt;script&gt;@&lt;/script&gt;
            &#60;script&#62;@&#60;/script&#62;
            \\\\<script>@</script>
            \\u003cscript\\u003e@\\u003c/script\\u003e
            %3Cscript%3E@%3C/script%3E
            +ADw-script+AD4-@+ADw-/script+AD4-
            <#assign x=@>
            ${"freemarker.template.utility.Execute"?new()("id")}
            <#include "/etc/passwd">
            <@frame.page title="x">@</@frame.page>
            [=@]
            #{@}
            {{constructor.constructor('@')()}}
            {{{@}}}
            <%= @ %>
            *{@}
            \\u202Egpj.exe\\u202C<script>@</script>
            \\u2066\\u202E<img src=x onerror=@>\\u2069
            \\u200B<script>@</script>
            \\uFEFF<script>@</script>
            \\uFF1Cscript\\uFF1E@\\uFF1C/script\\uFF1E
            <\\u0000script>@</\\u0000script>
            <img src=x onerror\\u0000=@>
            \\u0000
            \\u0007\\u001B[31m<script>@</script>
            --></script><script>@</script>
            <plaintext>
            <xmp><script>@</script></xmp>
            <listing><img src=x onerror=@></listing>
            ---\\nlicense: mit\\n---\\n<script>@</script>
            constructor
            __proto__
            toString
            hasOwnProperty
            """;

    private HostileText() {}

    /** All values, each with its own number. */
    public static List<String> all() {
        List<String> all = new ArrayList<>();
        VALUES.lines()
                .map(HostileText::unescaped)
                .forEach(value -> all.add(value.replace("@", "mark(" + all.size() + ")")));
        return all;
    }

    private static String unescaped(String line) {
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char sign = line.charAt(i);
            char next = i + 1 < line.length() ? line.charAt(i + 1) : ' ';
            if (sign == '\\' && next == 'u' && i + 6 <= line.length()) {
                value.append((char) Integer.parseInt(line.substring(i + 2, i + 6), 16));
                i += 5;
            } else if (sign == '\\') {
                value.append(
                        switch (next) {
                            case 'n' -> '\n';
                            case 't' -> '\t';
                            default -> next;
                        });
                i++;
            } else {
                value.append(sign);
            }
        }
        return value.toString();
    }
}
