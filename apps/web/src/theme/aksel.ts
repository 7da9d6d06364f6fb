/* The parts of Aksel that we use. Its fonts.css is left out: it would fetch from another host. */
import '@navikt/ds-css/dist/global/tokens.css';
import '@navikt/ds-css/dist/global/reset.css';
import '@navikt/ds-css/dist/global/baseline.css';
import '@navikt/ds-css/dist/component/typography.css';
import '@navikt/ds-css/dist/component/alert.css';
import '@navikt/ds-css/dist/component/button.css';
import '@navikt/ds-css/dist/component/copybutton.css';
import '@navikt/ds-css/dist/component/form.css';
import '@navikt/ds-css/dist/component/inlinemessage.css';
import '@navikt/ds-css/dist/component/loader.css';
import '@navikt/ds-css/dist/component/readmore.css';
import '@navikt/ds-css/dist/component/skeleton.css';
import '@navikt/ds-css/dist/component/table.css';
import '@navikt/ds-css/dist/component/tabs.css';
import '@navikt/ds-css/dist/component/togglegroup.css';
import '@navikt/ds-css/dist/component/tag.css';
